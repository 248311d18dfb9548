import type { AssistanceLevel } from '../assistance/assistance-level.ts';

/**
 * How one visit went through a guide, for counters that say of nobody who she was: which questions and steps were shown,
 * how long each stood there, where help was called, and where she left. Answers are not in it.
 */
export interface Trail {
  readonly nodes: ReadonlyMap<TrailNode, Stay>;
  /** from one node to the next, each way once */
  readonly edges: ReadonlySet<string>;
  readonly at: TrailNode;
  /** ms since epoch at which she came to `at` */
  readonly since: number;
}

interface Stay {
  readonly ms: number;
  readonly askedHelp: boolean;
}

/** `start`, `question:<id>`, `answers`, `step:<id>`, `plan` or `end`. */
export type TrailNode = string;

/** How long a node stood on the screen, all its times together. */
export const stayBuckets = ['under-30s', '30-60s', '1-3min', 'over-3min'] as const;
export type StayBucket = (typeof stayBuckets)[number];

/** One thing to count. `to` is set for the way from one node to the next. */
export interface TrailCount {
  readonly node: TrailNode;
  readonly what:
    | 'shown'
    | 'done'
    | 'skipped'
    | 'help'
    | 'left'
    | `level:${AssistanceLevel}`
    | `time:${StayBucket}`
    | 'to';
  readonly to: TrailNode | null;
}

/** Longer than this nobody looked at one screen (ms); what is more is a screen that was forgotten. */
const longestStayMs = 15 * 60_000;

/** She sits down. */
export function beginTrail(now: number): Trail {
  return { nodes: new Map(), edges: new Set(), at: 'start', since: now };
}

/** She goes to another question, step or list. Staying where she is changes nothing. */
export function moveTrail(trail: Trail, to: TrailNode, now: number): Trail {
  if (to === trail.at) return trail;
  return { nodes: stayed(trail, now), edges: new Set(trail.edges).add(edge(trail.at, to)), at: to, since: now };
}

/** She calls for help where she is. */
export function helpOnTrail(trail: Trail, now: number): Trail {
  const nodes = new Map(stayed(trail, now));
  nodes.set(trail.at, { ms: nodes.get(trail.at)?.ms ?? 0, askedHelp: true });
  return { ...trail, nodes, since: now };
}

/**
 * What to count when she leaves: each thing at most once per node, so that one visit is one in every counter. A step is
 * `done` when she ticked it off, `skipped` when it was shown and she did not. `left` is where she was when she went,
 * unless she had come to her plan. A node that was passed in less than a second was not shown to anybody.
 */
export function countsOf(
  trail: Trail,
  done: readonly string[],
  levels: readonly { readonly step: string; readonly level: AssistanceLevel }[],
  now: number,
): TrailCount[] {
  const nodes = stayed(trail, now);
  const counts: TrailCount[] = [];
  const count = (node: TrailNode, what: TrailCount['what'], to: TrailNode | null = null) =>
    counts.push({ node, what, to });
  for (const [node, { ms, askedHelp }] of nodes) {
    if (askedHelp) count(node, 'help');
    if (node === 'start' || ms < 1_000) continue;
    count(node, 'shown');
    count(node, `time:${bucketOf(ms)}`);
    if (node.startsWith('step:')) count(node, done.includes(node.slice('step:'.length)) ? 'done' : 'skipped');
  }
  for (const { step, level } of levels) count(`step:${step}`, `level:${level}`);
  const reached = nodes.has('plan') || trail.at === 'end';
  if (!reached) count(trail.at, 'left');
  for (const way of trail.edges) {
    const [from = '', to = ''] = way.split(' ');
    count(from, 'to', to);
  }
  return counts;
}

function stayed(trail: Trail, now: number): ReadonlyMap<TrailNode, Stay> {
  const before = trail.nodes.get(trail.at);
  const ms = Math.min(Math.max(0, now - trail.since), longestStayMs);
  return new Map(trail.nodes).set(trail.at, { ms: (before?.ms ?? 0) + ms, askedHelp: before?.askedHelp ?? false });
}

/** Ids of questions and steps have no spaces. */
const edge = (from: TrailNode, to: TrailNode) => `${from} ${to}`;

function bucketOf(ms: number): StayBucket {
  if (ms < 30_000) return 'under-30s';
  if (ms < 60_000) return '30-60s';
  return ms < 180_000 ? '1-3min' : 'over-3min';
}
