import { createContext, useContext } from 'react';
import type { Outputs } from '../shared/api/index.ts';
import type { Offer, Triage } from './journey.ts';

type Catalogue = Outputs['content']['errands'];

/** What the views work with, whoever stands there: the catalogue, the rules, and what this centre has. */
export interface Parts {
  readonly errands: Catalogue['errands'];
  readonly channels: Catalogue['channels'];
  readonly triage: Triage;
  readonly offer: Offer;
  readonly endVisit: (how: 'ended' | 'idle') => void;
}

export const PartsContext = createContext<Parts | null>(null);

export function useParts(): Parts {
  const parts = useContext(PartsContext);
  if (!parts) throw new Error('useParts outside Kiosk');
  return parts;
}
