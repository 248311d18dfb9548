import { startHubPage } from '../shared/api/index.ts';
import { ContentPage } from './ContentPage.tsx';
import './content.css';

void startHubPage({
  family: 'content',
  namespaces: ['content', 'guide', 'plan', 'domain', 'assist'],
  page: <ContentPage />,
});
