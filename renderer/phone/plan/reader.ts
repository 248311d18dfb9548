import { useCallback, useEffect, useMemo, useState } from 'react';
import { createHubClient, type HubClient, hubIsAway, type Outputs } from '../../shared/api/client.ts';

export type ServedGuide = NonNullable<Outputs['content']['guide']>;

export type Reading =
  | { readonly state: 'loading' }
  | { readonly state: 'away'; readonly retry: () => void }
  /** the hub has no such guide (any more) */
  | { readonly state: 'gone' }
  | { readonly state: 'here'; readonly served: ServedGuide; readonly place: Outputs['plan']['place'] };

/** The hub for a phone without a number: it may read a guide and have a plan made into a file. No key, no line kept open. */
export function useReaderApi(): HubClient {
  return useMemo(() => createHubClient({ device: () => 'reader', staff: () => null }), []);
}

/** The guide of a plan as the hub has it now. */
export function useReadGuide(api: HubClient, slug: string): Reading {
  const [reading, setReading] = useState<Reading>({ state: 'loading' });
  const read = useCallback(() => {
    setReading({ state: 'loading' });
    Promise.all([api.content.guide.query({ slug, hash: null }), api.plan.place.query()]).then(
      ([served, place]) => setReading(served === null ? { state: 'gone' } : { state: 'here', served, place }),
      (error: unknown) => setReading(hubIsAway(error) ? { state: 'away', retry: read } : { state: 'gone' }),
    );
  }, [api, slug]);
  useEffect(read, [read]);
  return reading;
}
