import type { Outputs } from '../shared/api/client.ts';
import type { StaffScreenProps } from '../shared/ui/index.ts';

export type Overview = Outputs['content']['overview'];
export type GuideRow = Overview['guides'][number];
export type ServedGuide = NonNullable<Outputs['content']['guide']>;
export type OpenDrift = Outputs['article']['drifts'][number];
export type Watch = Outputs['article']['watch'];
export type WatchedSource = Watch['guides'][number]['sources'][number];
export type RunStatus = Outputs['article']['status'];

/** What of the page stays while its views change. */
export type Frame = Omit<StaffScreenProps, 'title' | 'actions' | 'children'>;

export const guideTabs = ['flow', 'preview', 'facts', 'review'] as const;
export type GuideTab = (typeof guideTabs)[number];

/** Where the editor is. */
export type Place =
  | { readonly at: 'guides' }
  | { readonly at: 'guide'; readonly slug: string; readonly tab: GuideTab }
  | { readonly at: 'drifts'; readonly guide: string | null };
