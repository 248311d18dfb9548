import { gzipSync } from 'node:zlib';
import { localDate } from '../../domain/calendar/local-time.ts';
import { everyPairThrough } from '../../domain/guide/combinations.ts';
import { walkGuide } from '../../domain/guide/engine.ts';
import { checkContent } from '../../hub/content/check-content.ts';
import { contentLanguages } from '../../hub/content/content.ts';
import { guideSlugs, type ReadGuide, readGuide } from '../../hub/content/guide-files.ts';
import { root } from '../support/test-hub.ts';
import { type Bench, median, round } from './figure.ts';

const rounds = 9;

/** Milliseconds of one run, by the median of several. */
function timed(work: () => void): number {
  work();
  return median(
    Array.from({ length: rounds }, () => {
      const started = performance.now();
      work();
      return performance.now() - started;
    }),
  );
}

function readAll(): ReadGuide[] {
  return guideSlugs(root).map((slug) => {
    const read = readGuide(root, slug, contentLanguages);
    if ('problems' in read) throw new Error(`${slug}: ${read.problems.join('; ')}`);
    return read;
  });
}

const kbGz = (value: unknown) => gzipSync(JSON.stringify(value), { level: 9 }).length / 1024;

/** What a touch in the largest guide costs, what proving all content costs, and what a guide weighs on its way. */
export const guideCost: Bench = {
  names: ['guides.stepUs', 'guides.checkSeconds', 'guides.loadKbGz'],
  run: async () => {
    const today = localDate(new Date());
    const guides = readAll();
    const sizeOf = ({ guide }: ReadGuide) => guide.questions.length + guide.steps.length;
    const largest = guides.reduce((most, next) => (sizeOf(next) > sizeOf(most) ? next : most));
    const { guide, words } = largest;
    const ways = [...everyPairThrough(guide, today)].slice(0, 500).map(({ answers }) => answers);
    const walk = timed(() => {
      for (const answers of ways) walkGuide(guide, answers, today);
    });
    const text = JSON.stringify(guide);
    const parse = timed(() => {
      for (let i = 0; i < ways.length; i++) JSON.parse(text);
    });
    const check = timed(() => checkContent(root, contentLanguages, today));
    const reading = timed(readAll);
    const each = guides.map(({ guide: one, words: { da } }) => kbGz({ guide: one, words: { da } }));
    return [
      {
        name: 'guides.stepUs',
        value: round((walk / ways.length) * 1000, 1),
        unit: 'us',
        against: `${guide.slug}, the largest: ${round(walk / parse)} times reading its structure from JSON`,
      },
      {
        name: 'guides.checkSeconds',
        value: round(check / 1000),
        unit: 's',
        against: `all ${guides.length} guides, every way walked: ${round(check / reading, 1)} times reading their files`,
      },
      {
        name: 'guides.loadKbGz',
        value: round(kbGz({ guide, words: { da: words.da } }), 1),
        unit: 'kB',
        against: `${guide.slug} in Danish; the median guide has ${round(median(each), 1)} kB, this one in all languages ${round(kbGz({ guide, words }), 1)} kB`,
      },
    ];
  },
};
