import { create } from 'zustand';
import { onWipe } from '../shared/device/index.ts';
import { atWelcome, type Journey } from './journey.ts';

/** What a number is asked for: a service, or a booked time she has come to. */
export type Wish =
  | {
      readonly service: string;
      readonly errand: string;
      readonly way: 'self-service-here' | 'assisted' | 'counter' | 'appointment';
      readonly situation: 'self' | 'exempt' | 'for-other';
      readonly language: string;
      /** ids of what to have ready, for the slip */
      readonly bring: readonly string[];
      /** from the first touch to the touch for the number (ms) */
      readonly prepMs: number;
    }
  | {
      readonly at: number;
      readonly service: string;
      readonly errand: string;
      readonly language: string;
      readonly bring: readonly string[];
    };

/** A number asked for. The key is made once and kept until it has come, so that asking again never gives two. */
export type Asked = { readonly key: string; readonly input: Wish };

interface Visitor {
  readonly journey: Journey;
  readonly asked: Asked | null;
  /** whether this visitor has called for help: the call of somebody who has gone is not shown to the next */
  readonly calledHelp: boolean;
  /** whether her number stands on this screen alone, because its slip did not come */
  readonly isWithoutSlip: boolean;
  /** when she first touched the screen, by the clock that only goes forward (ms); null: nobody has */
  readonly touchedAt: number | null;
}

interface KioskState extends Visitor {
  /** new for each visitor: the tree hangs on it, so that no state of a component lives on */
  readonly visitor: number;
  readonly step: (change: (journey: Journey) => Journey) => void;
  readonly ask: (asked: Asked | null) => void;
  readonly setCalledHelp: (calledHelp: boolean) => void;
  readonly setWithoutSlip: (isWithoutSlip: boolean) => void;
  /** the first touch counts, the later ones do not */
  readonly touch: (at: number) => void;
  /** a touch that led to nothing was no beginning */
  readonly untouch: () => void;
  /** forgets the visitor */
  readonly empty: () => void;
}

const nobody: Visitor = {
  journey: atWelcome,
  asked: null,
  calledHelp: false,
  isWithoutSlip: false,
  touchedAt: null,
};

/** What the kiosk knows of the visitor in front of it. In memory only: a reload knows nobody. */
export const useKiosk = create<KioskState>()((set) => ({
  ...nobody,
  visitor: 0,
  step: (change) => set(({ journey }) => ({ journey: change(journey) })),
  ask: (asked) => set({ asked }),
  setCalledHelp: (calledHelp) => set({ calledHelp }),
  setWithoutSlip: (isWithoutSlip) => set({ isWithoutSlip }),
  touch: (at) => set(({ touchedAt }) => (touchedAt === null ? { touchedAt: at } : {})),
  untouch: () => set({ touchedAt: null }),
  empty: () => set(({ visitor }) => ({ ...nobody, visitor: visitor + 1 })),
}));

onWipe(() => useKiosk.getState().empty());
