import type { Pace } from '../../hub/integrations/borger-dk/pace.ts';

/** A pace whose waits take no time; they are noted (ms), and a test says when time passes otherwise. */
export interface UntimedPace extends Pace {
  readonly waits: number[];
  readonly pass: (ms: number) => void;
}

export function untimedPace(): UntimedPace {
  const waits: number[] = [];
  let elapsed = 0;
  return {
    waits,
    clock: () => elapsed,
    sleep: async (ms) => {
      waits.push(ms);
      elapsed += ms;
    },
    pass: (ms) => {
      elapsed += ms;
    },
  };
}
