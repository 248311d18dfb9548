import './desk.css';
import './frame.css';
import { startHubPage } from '../shared/api/index.ts';
import { Desk } from './Desk.tsx';

void startHubPage({
  family: 'desk',
  namespaces: ['desk', 'house', 'queue-rule', 'assist', 'domain', 'errands', 'print', 'appointment', 'plan'],
  page: <Desk />,
});
