import { startPage } from '../shared/ui/index.ts';
import { StartPage } from './StartPage.tsx';
import './start.css';

void startPage({ family: 'start', namespaces: ['start', 'queue-rule'], page: <StartPage /> });
