import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from './catalogue.fixture.ts';
import { parseChannels, parseErrands } from './model.ts';

const { channels, errandCalled, errands } = shippedCatalogue((path) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
);

const flytning = errandCalled('flytning');

describe('the catalogue as shipped', () => {
  it('has the life situations and errands of the product', () => {
    expect(errands.filter((errand) => errand.kind === 'life-situation').map((errand) => errand.id)).toEqual([
      'flytning',
      'udrejse',
      'ny-i-danmark',
      'foedsel',
      'skilsmisse',
      'ledig',
      'nyt-job',
      'pension',
      'doedsfald',
    ]);
    expect(errands.filter((errand) => errand.kind === 'errand')).toHaveLength(18);
  });

  it.each(errands.map((errand) => [errand.id, errand.icon]))(
    '%s has an icon that is in the design system',
    (_, icon) => {
      expect(existsSync(new URL(`../../node_modules/dkfds/dist/img/svg-icons/${icon}.svg`, import.meta.url))).toBe(
        true,
      );
    },
  );

  it('sends nobody to a channel that is not there', () => {
    const known = new Set(channels.map((channel) => channel.id));
    expect(errands.flatMap((errand) => errand.channels.filter((id) => !known.has(id)))).toEqual([]);
  });

  it('names every site by its address, and leaves what is local to the centre', () => {
    for (const channel of channels) expect(channel.url !== undefined, channel.id).toBe(channel.kind === 'site');
  });

  it('keeps the self-service id and its address together', () => {
    for (const { id, selfService } of errands)
      if (selfService?.id) expect(selfService.url, id).toContain(selfService.id);
  });

  it('knows what must be done in person', () => {
    const always = errands.filter((errand) => errand.attendance === 'always').map((errand) => errand.id);
    expect(always).toEqual(['ny-i-danmark', 'pas', 'koerekort', 'id-kort', 'kompleks-sag']);
  });
});

describe('parseErrands', () => {
  const problemsOf = (change: object) => {
    const parsed = parseErrands([{ ...flytning, ...change }]);
    return parsed.ok ? [] : parsed.problems;
  };

  it('takes a whole errand', () => expect(problemsOf({})).toEqual([]));

  it.each([
    ['an unknown queue', { service: 'bank' }, 'service'],
    ['attendance that depends on nothing', { reasons: [] }, 'reasons'],
    ['reasons where attendance does not depend', { attendance: 'never' }, 'reasons'],
    ['a reason with the name of the answer no', { reasons: [{ id: 'none' }] }, 'reasons'],
    ['MitID for what cannot be done on a screen', { digital: 'none', selfService: undefined }, 'digital'],
    [
      'attendance that depends without a screen',
      { digital: 'none', mitIdNeeded: false, selfService: undefined },
      'attendance',
    ],
    ['attendance always, yet wholly digital', { attendance: 'always', reasons: [] }, 'digital'],
    ['a fact without a source', { sources: [] }, 'sources'],
    ['a source without a date', { sources: [{ url: 'https://borger.dk', verifiedAt: 'i går' }] }, 'verifiedAt'],
    ['an address that is not https', { selfService: { url: 'http://www.borger.dk' } }, 'selfService'],
    ['a mail address', { selfService: { url: 'mailto:post@example.dk' } }, 'selfService'],
    ['a field nobody knows', { price: 100 }, 'price'],
  ])('refuses %s and says where', (_, change, where) => {
    expect(problemsOf(change).join('\n')).toContain(where);
  });

  it('refuses the same id twice and the same place twice', () => {
    const parsed = parseErrands([flytning, { ...flytning, kind: 'errand' }, { ...flytning, id: 'flytning-2' }]);
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      'the errand flytning is there twice',
      'the place life-situation 1 is taken twice',
    ]);
  });

  it('refuses what is no list', () => {
    expect(parseErrands(null).ok).toBe(false);
    expect(parseErrands({ flytning }).ok).toBe(false);
  });
});

describe('parseChannels', () => {
  it('refuses the same id twice and an address that is not one', () => {
    expect(parseChannels([...channels, channels[0]])).toEqual({
      ok: false,
      problems: ['the channel borger-dk is there twice'],
    });
    expect(parseChannels([{ id: 'x', kind: 'site', url: 'borger' }]).ok).toBe(false);
  });
});
