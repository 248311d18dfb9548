import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mitIdAnswer, noReason, situation } from './answers.ts';
import { languages, shippedCatalogue } from './catalogue.fixture.ts';
import { everyAnswer } from './every-answer.fixture.ts';
import { nameOfWay, recommend } from './recommend.ts';

const { channels, errands, wordsIn } = shippedCatalogue((path) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
);

const sorted = (keys: Iterable<string>) => [...new Set(keys)].sort();
const recommendations = errands.flatMap((errand) =>
  everyAnswer(errand).flatMap((answers) => recommend(errand, answers)),
);

/** Every key triage can put on a screen. The words must be these and no others: a word too many is a mistake too. */
const used = {
  errands: sorted(errands.map((errand) => errand.id)),
  ways: sorted(recommendations.map(nameOfWay)),
  reasons: sorted(recommendations.flatMap((one) => one.reasons)),
  bring: sorted(recommendations.flatMap((one) => one.bring)),
  channels: sorted(channels.map((channel) => channel.id)),
};
it('two ways that are offered together never have the same name', () => {
  for (const errand of errands) {
    for (const answers of everyAnswer(errand)) {
      const names = recommend(errand, answers).map(nameOfWay);
      expect(names, `${errand.id} ${JSON.stringify(answers)}`).toEqual([...new Set(names)]);
    }
  }
});

const options = {
  situation: sorted(situation.options),
  inPerson: sorted([noReason, ...errands.flatMap((errand) => errand.reasons.map((reason) => reason.id))]),
  mitid: sorted(mitIdAnswer.options),
};

describe.each(languages)('the words in %s', (language) => {
  const words = wordsIn(language);
  const titles = Object.values(words.errands);

  it.each(Object.entries(used))('has a word for every key of %s and no more', (group, keys) => {
    expect(sorted(Object.keys(words[group as keyof typeof used]))).toEqual(keys);
  });

  it.each(Object.entries(options))('has a word for every answer of %s and no more', (question, keys) => {
    expect(sorted(Object.keys(words.questions[question]?.options ?? {}))).toEqual(keys);
  });

  it('leaves nothing empty, and has no mail address and no price', () => {
    const texts: string[] = [];
    JSON.stringify(words, (_, value) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
    for (const text of texts) {
      expect(text.trim(), text).toBe(text);
      expect(text).not.toBe('');
      expect(text).not.toMatch(/@|\bkr\b|kroner|DKK/i);
    }
  });

  it('has titles that fit a big button and hints of one short line, each title once', () => {
    for (const { title, hint } of titles) {
      expect(title.length, title).toBeLessThanOrEqual(32);
      expect(hint.length, hint).toBeLessThanOrEqual(40);
    }
    expect(new Set(titles.map((one) => one.title)).size).toBe(titles.length);
  });

  it('says every reason in at most twelve words a sentence', () => {
    for (const text of Object.values(words.reasons)) {
      for (const sentence of text.split(/[.?!]\s*/)) {
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(12);
      }
    }
  });
});
