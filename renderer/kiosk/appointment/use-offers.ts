import { useHubQuery } from '../../shared/api/index.ts';
import type { BookedOffer } from '../journey.ts';

const nothing: readonly BookedOffer[] = [];

/**
 * The booked times one can come to now, and whether this centre works with appointments at all. Where it does the
 * entrance is always there: somebody with a time on another day must be told so, and not search for a button.
 */
export function useOffers(): { isUsed: boolean; hasLater: boolean; offers: readonly BookedOffer[] } {
  const { data } = useHubQuery(['appointment.offers'], (api) => api.appointment.offers.query(), {
    refetchInterval: 60_000,
  });
  return { isUsed: data?.isUsed ?? false, hasLater: data?.hasLater ?? false, offers: data?.offers ?? nothing };
}
