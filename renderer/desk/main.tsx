import './desk.css';
import { startHubPage } from '../shared/api/index.ts';
import { Desk } from './Desk.tsx';

void startHubPage({ family: 'desk', namespaces: ['desk', 'assist', 'domain', 'errands', 'print'], page: <Desk /> });
