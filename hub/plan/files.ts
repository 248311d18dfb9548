import type { PersonalPlan } from '../../domain/plan/plan.ts';
import type { Fonts } from './pdf/sheet.ts';
import type { PlanWords } from './words.ts';

/** How many files may be asked for at once. Setting type is the most a stranger's telephone can ask of the hub. */
const mostWaiting = 6;

/** Makes plans into files, one after the other. Nothing of them is kept. */
export class PlanFiles {
  readonly #root: string;
  #fonts: Fonts | null = null;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(root: string) {
    this.#root = root;
  }

  /** The plan as a PDF; null when too many are asked for at once. */
  pdf(
    plan: PersonalPlan,
    how: { readonly words: PlanWords; readonly place: string; readonly isLarge: boolean; readonly at: number },
  ): Promise<Uint8Array> | null {
    if (this.#waiting >= mostWaiting) return null;
    this.#waiting += 1;
    const made = this.#last.then(async () => {
      // Only a hub that is asked for a file needs what sets type.
      const [{ planPdf }, { loadFonts }] = await Promise.all([import('./pdf/plan-pdf.ts'), import('./pdf/sheet.ts')]);
      this.#fonts ??= loadFonts(this.#root);
      return planPdf(plan, { ...how, fonts: this.#fonts });
    });
    this.#last = made.catch(() => undefined).finally(() => (this.#waiting -= 1));
    return made;
  }
}
