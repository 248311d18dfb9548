import type { Outputs } from '../shared/api/client.ts';

/** The hub's answer about a period. */
export type QueueAnswer = Extract<Outputs['insight']['queue'], { ok: true }>;
export type Figures = QueueAnswer['figures'];
export type SelfCheckAnswer = Outputs['insight']['selfCheck'];
