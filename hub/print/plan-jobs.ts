import { decidePrint, isEnded, type PrintJob, type PrintStep } from '../../domain/print/job.ts';
import type { SlipPart } from '../../domain/print/slip.ts';

/** How long the end of a job is remembered (ms): as long as somebody may still look at the screen that asked. */
const rememberMs = 10 * 60_000;

/** A plan on its way to a roll. */
export interface PlanJob extends PrintJob {
  readonly id: string;
  readonly device: string;
  /** the visit on the screen it was asked from */
  readonly session: string;
  /** gone once it is printed, or is not going to be */
  readonly parts: readonly SlipPart[] | null;
}

/**
 * Plans that are to be printed. They go the way of a number's slip, with the same states, but live in memory only: what
 * stands on a plan are a citizen's answers, and those are written nowhere. A hub that stops forgets them; the screen then
 * says that nobody knows whether it came out.
 */
export class PlanJobs {
  readonly #jobs = new Map<string, PlanJob>();

  /** Adds a job, once for its id. */
  add(job: Pick<PlanJob, 'id' | 'device' | 'session' | 'parts'>, now: number): void {
    this.#tidy(now);
    if (this.#jobs.has(job.id)) return;
    this.#jobs.set(job.id, { ...job, state: 'pending', reason: null, createdAt: now, startedAt: null });
  }

  /** The job that has waited longest at one of these screens. */
  next(devices: readonly string[]): PlanJob | undefined {
    return [...this.#jobs.values()].find(({ state, device }) => state === 'pending' && devices.includes(device));
  }

  /** Whether one is under way for a visit: a second press prints no second copy. */
  isUnderWay(session: string): boolean {
    return [...this.#jobs.values()].some((job) => job.session === session && !isEnded(job.state));
  }

  /** Moves a job on, as `decidePrint` allows; false when it does not. */
  step(id: string, step: PrintStep, now: number): boolean {
    const job = this.#jobs.get(id);
    const next = job && decidePrint(job, step, now);
    if (!job || !next) return false;
    this.#jobs.set(id, { ...job, ...next, parts: isEnded(next.state) ? null : job.parts });
    return true;
  }

  /** How a job of this screen stands; null: the hub knows nothing of it. */
  of(id: string, device: string): PlanJob | null {
    const job = this.#jobs.get(id);
    return job?.device === device ? job : null;
  }

  /** Forgets what waits for a visit that is over: it must not come out for the next person. */
  forget(session: string): void {
    for (const job of this.#jobs.values())
      if (job.session === session && job.state === 'pending') this.#jobs.delete(job.id);
  }

  #tidy(now: number): void {
    for (const { id, createdAt } of this.#jobs.values()) if (now - createdAt > rememberMs) this.#jobs.delete(id);
  }
}
