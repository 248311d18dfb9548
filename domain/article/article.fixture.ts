import type { Article, Block, MicroArticle } from './model.ts';
import type { Reliance, Subject } from './reliance.ts';

export const paragraph = (text: string): Block => ({ kind: 'paragraph', children: [{ kind: 'text', text }] });
export const micro = (id: string, title: string, ...paragraphs: readonly string[]): MicroArticle => ({
  id,
  title,
  body: paragraphs.map(paragraph),
});

export const serviceId = '40063fb6-7cb3-452e-be26-ffc37e82d4a4';
export const microId = '22f68191-8c29-4f08-9d4f-8d93779c516b';

/** An article with one of each, last changed 1 November 2026. */
export const anArticle = (change: Partial<Article> = {}): Article => ({
  site: 'da',
  id: 645,
  title: 'Flytning',
  header: 'Meld det.',
  url: 'https://www.borger.dk/flytning',
  lastUpdated: Date.parse('2026-11-01T10:00:00Z'),
  publishingDate: null,
  byline: '',
  selfServices: [
    {
      id: serviceId,
      name: 'Meld flytning',
      url: `https://www.borger.dk/handlingsside?selfserviceId=${serviceId}&referringPageId=1`,
    },
  ],
  microArticles: [micro(microId, 'Meld flytning', 'Senest 5 dage efter.')],
  legislation: [],
  seeAlso: [],
  boxes: [],
  ...change,
});

export const subjects = {
  article: { kind: 'article', site: 'da', article: 645 },
  micro: { kind: 'micro-article', site: 'da', article: 645, ref: microId },
  service: { kind: 'self-service', site: 'da', article: 645, ref: serviceId },
} as const satisfies Readonly<Record<string, Subject>>;

export const reliance = (subject: Subject, change: Partial<Reliance> = {}): Reliance => ({
  guide: 'flytning',
  step: 'report',
  subject,
  verifiedAt: '2026-11-23',
  isNamed: true,
  ...change,
});
