import { startHubPage } from '../shared/api/index.ts';
import { DisplayPage } from './DisplayPage.tsx';
import './display.css';

void startHubPage({ family: 'display', namespaces: ['display'], page: <DisplayPage /> });
