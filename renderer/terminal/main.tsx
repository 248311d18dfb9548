import './terminal.css';
import { startHubPage } from '../shared/api/index.ts';
import { Terminal } from './Terminal.tsx';

// A page taken back out of the browser's own memory would show what stood on it: it is loaded anew instead.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) window.location.reload();
});

void startHubPage({
  family: 'terminal',
  namespaces: ['terminal', 'guide', 'plan', 'errands', 'domain', 'assist', 'article'],
  page: <Terminal />,
});
