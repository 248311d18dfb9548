import type { Outputs } from '../shared/api/index.ts';

/** All a desk shows, as the hub tells it. */
export type Overview = Outputs['queue']['overview'];
export type Visit = Overview['onTheirOwn'][number];
/** Somebody who waits, with how long she still has to. */
export type Waiting = Overview['waiting'][number];
export type ErrandContent = Outputs['content']['errands'];
export type ServedGuide = NonNullable<Outputs['content']['guide']>;
