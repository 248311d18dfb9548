import { pageOf } from '../shared/api/identity.ts';

// Another ticket's or plan's link opened in the same tab is another page.
window.addEventListener('hashchange', () => window.location.reload());

// Each phone loads only the page it is for.
if (pageOf(window.location.pathname).device === 'plan')
  void import('./plan/start.tsx').then(({ startPlanPage }) => startPlanPage());
else void import('./start-ticket.tsx').then(({ startTicketPage }) => startTicketPage());
