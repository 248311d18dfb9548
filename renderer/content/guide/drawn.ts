import type { Guide, GuideFlow, GuideWords } from '../../../domain/guide/engine.ts';
import type { Traffic } from './use-traffic.ts';

/** A guide with all that is drawn of it. */
export interface Drawn {
  readonly guide: Guide;
  readonly flow: GuideFlow;
  readonly words: GuideWords;
  /** of the words */
  readonly language: string;
  readonly traffic: Traffic;
}

/** The steps of a guide by theme, in its order. */
export function stepsByTheme({ guide }: Pick<Drawn, 'guide'>): { theme: string; steps: string[] }[] {
  const themes: { theme: string; steps: string[] }[] = [];
  for (const { id, theme } of guide.steps) {
    const known = themes.find((one) => one.theme === theme);
    if (known === undefined) themes.push({ theme, steps: [id] });
    else known.steps.push(id);
  }
  return themes;
}
