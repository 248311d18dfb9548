import { startHubPage } from '../shared/api/index.ts';
import { InsightPage } from './InsightPage.tsx';
import './insight.css';

void startHubPage({ family: 'insight', namespaces: ['insight'], page: <InsightPage /> });
