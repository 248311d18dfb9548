import { HubProvider } from '../shared/api/HubProvider.tsx';
import { useVisitorSettings } from '../shared/display/index.ts';
import { availableLanguages } from '../shared/i18n/index.ts';
import { Loading, startPage } from '../shared/ui/index.ts';
import { firstLanguage, rememberLanguage } from './language.ts';
import { NoTicket } from './NoTicket.tsx';
import { TicketPage } from './TicketPage.tsx';
import './phone.css';

// The words of the errands are fetched when they are needed, so that the number stands there first.
const namespaces = ['phone'];

/** Starts the page of a number: its key stands in the address, behind the `#`. */
export function startTicketPage(): void {
  const offered = availableLanguages(namespaces).map(({ code }) => code);
  useVisitorSettings.setState({ language: firstLanguage(window.location.hash, window.sessionStorage, offered) });
  useVisitorSettings.subscribe(({ language }) => rememberLanguage(language, window.sessionStorage));
  void startPage({
    family: 'phone',
    namespaces,
    page: (
      <HubProvider waiting={<Loading />} refused={(reason, retry) => <NoTicket reason={reason} retry={retry} />}>
        <TicketPage />
      </HubProvider>
    ),
  });
}
