import { HelpContext } from '../shared/ui/index.ts';
import {
  AlertView,
  AskView,
  DateView,
  KeyboardView,
  LanguagesView,
  NumberView,
  PageView,
  PinView,
  SeveralView,
  TicketView,
  WallView,
} from './CitizenViews.tsx';
import type { View } from './modes.ts';
import { PartsView } from './PartsView.tsx';
import { StaffView } from './StaffView.tsx';

const byName: Record<View, () => React.JSX.Element> = {
  ask: AskView,
  several: SeveralView,
  parts: PartsView,
  date: DateView,
  keyboard: KeyboardView,
  number: NumberView,
  pin: PinView,
  ticket: TicketView,
  page: PageView,
  alert: AlertView,
  languages: LanguagesView,
  staff: StaffView,
  wall: WallView,
};

/** Every component in every mode, to look at and to test: `?view=ask&family=kiosk&text=XL&contrast=dark&lng=ar`. */
export function Gallery({ view }: { view: View }) {
  const Chosen = byName[view];
  return (
    <HelpContext value={{ state: 'idle', onHelp: () => undefined }}>
      <Chosen />
    </HelpContext>
  );
}
