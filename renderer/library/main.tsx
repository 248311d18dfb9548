import { startHubPage } from '../shared/api/index.ts';
import { LibraryPage } from './LibraryPage.tsx';
import './library.css';

void startHubPage({ family: 'library', namespaces: ['library', 'domain', 'assist'], page: <LibraryPage /> });
