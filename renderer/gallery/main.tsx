import { useVisitorSettings } from '../shared/display/index.ts';
import { languages } from '../shared/i18n/index.ts';
import { startPage } from '../shared/ui/index.ts';
import { Gallery } from './Gallery.tsx';
import { readMode } from './modes.ts';

const mode = readMode(window.location.search);
useVisitorSettings.setState({ language: mode.language, textSize: mode.textSize, contrast: mode.contrast });

void startPage({
  family: mode.family,
  namespaces: [],
  municipality: 'Guldborgsund Kommune',
  languages: languages.slice(0, 6),
  page: <Gallery view={mode.view} />,
});
