import { startHubPage } from '../shared/api/index.ts';
import { Kiosk } from './Kiosk.tsx';

void startHubPage({ family: 'kiosk', namespaces: ['kiosk', 'errands', 'print'], page: <Kiosk /> });
