import { beginTrail, helpOnTrail, moveTrail, type Trail, type TrailNode } from '../../domain/guide/trail.ts';
import type { Position } from '../assist/mirror.ts';

/** Where a view of the terminal stands in a guide. */
function nodeOf({ view }: Position): TrailNode {
  switch (view.at) {
    case 'welcome':
      return 'start';
    case 'question':
      return `question:${view.question}`;
    case 'step':
      return `step:${view.step}`;
    case 'done':
      return 'end';
    default:
      return view.at;
  }
}

/**
 * The trails of those who sit at the terminals now, by session: in memory, and gone with the session. Moves made while
 * the hub was away are not in them; counters of many visits can bear that.
 */
export class Trails {
  readonly #trails = new Map<string, { trail: Trail; done: readonly string[] }>();

  /** Her terminal says where she is. */
  move(at: Position, now: number): void {
    const { trail } = this.#trails.get(at.session) ?? { trail: beginTrail(now) };
    this.#trails.set(at.session, { trail: moveTrail(trail, nodeOf(at), now), done: at.done });
  }

  help(session: string, now: number): void {
    const known = this.#trails.get(session);
    if (known) this.#trails.set(session, { ...known, trail: helpOnTrail(known.trail, now) });
  }

  /** Takes a session's trail out: it is asked for once, when the session ends. */
  take(session: string): { readonly trail: Trail; readonly done: readonly string[] } | null {
    const known = this.#trails.get(session) ?? null;
    this.#trails.delete(session);
    return known;
  }
}
