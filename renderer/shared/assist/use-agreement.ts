import { useHubQuery } from '../api/index.ts';

/**
 * Whether an agreement on a follow-up is kept for a visit, as the hub says it: so it is still known when the visit was
 * finished and taken back. False while it is not known yet, and for no visit.
 */
export function useHasAgreement(visit: string | null): boolean {
  const agreed = useHubQuery(['followUp.ofVisit', visit], (api) => api.followUp.ofVisit.query({ visit: visit ?? '' }), {
    enabled: visit !== null,
  });
  return agreed.data !== null && agreed.data !== undefined;
}
