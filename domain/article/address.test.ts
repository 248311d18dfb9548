import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGuide } from '../guide/engine.ts';
import { smallGuideData } from '../guide/fixture.ts';
import { addressKey, articleAddress, articleOf, askedAs, citedAddresses, withFoundArticles } from './address.ts';

const at = (url: string) => articleAddress(url)?.address ?? null;

describe('the address of an article', () => {
  it.each([
    'https://www.borger.dk/sider/Naar-du-skal-flytte.aspx',
    'https://borger.dk/sider/naar-du-skal-flytte.aspx',
    'http://WWW.Borger.DK/Sider/NAAR-du-skal-flytte.aspx/',
    'https://www.borger.dk//sider/naar-du-skal-flytte.aspx?KommuneKode=376',
    'https://www.borger.dk/sider/naar-du-skal-flytte.aspx?MicroArticleId=291dde4a#22f68191',
    'https://www.borger.dk:443/sider/./naar-du-skal-flytte.aspx#top',
  ])('is one, however it is written: %s', (url) => {
    expect(articleAddress(url)).toEqual({
      site: 'da',
      address: 'https://www.borger.dk/sider/naar-du-skal-flytte.aspx',
    });
  });

  it('reads letters and their codes alike', () => {
    const coded = 'https://www.borger.dk/digitalhj%C3%A6lper';
    for (const url of [coded, 'https://borger.dk/digitalhjælper', 'https://borger.dk/DigitalHJ%c3%86LPER/'])
      expect(at(url)).toBe(coded);
    // A letter with its ring beside it is the letter with its ring on it.
    expect(at('https://borger.dk/a\u030arsrapport')).toBe(at('https://borger.dk/årsrapport'));
    // What is no code stands as it is, and a slash that is part of a name is no slash.
    expect(at('https://borger.dk/100%-sikker')).toBe('https://www.borger.dk/100%25-sikker');
    expect(at('https://borger.dk/a%2Fb')).not.toBe(at('https://borger.dk/a/b'));
  });

  it('is of one site: the same path in English is another article', () => {
    expect(articleAddress('https://lifeindenmark.borger.dk/Digital-Post/')).toEqual({
      site: 'en',
      address: 'https://lifeindenmark.borger.dk/digital-post',
    });
    expect(at('https://www.lifeindenmark.borger.dk/digital-post')).toBe(
      at('https://lifeindenmark.borger.dk/digital-post'),
    );
  });

  it.each([
    ['another host', 'https://post.borger.dk/'],
    ['a host that looks like it', 'https://www.borger.dk.example.test/a'],
    ['the front page', 'https://www.borger.dk'],
    ['the front page with a question', 'https://www.borger.dk/?a=1'],
    ['a page that leads on to a self-service', 'https://www.borger.dk/Handlingsside?selfserviceId=705954e9'],
    ['the same in English', 'https://lifeindenmark.borger.dk/ActionPage?selfserviceId=705954e9'],
    ['the choice of municipality before one', 'https://www.borger.dk/vaelg-kommune?actionPageId=1'],
    ['a self-service on any page', 'https://www.borger.dk/a?SelfServiceId=1'],
    ['another port', 'https://www.borger.dk:8443/a'],
    ['no page of the web', 'ftp://www.borger.dk/a'],
    ['no address at all', 'borger.dk/a'],
  ])('is none: %s', (_what, url) => {
    expect(articleAddress(url)).toBeNull();
  });

  const segment = fc
    .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
    .filter((text) => !/^\.{1,2}$/.test(text));
  const path = fc.array(segment, { minLength: 1, maxLength: 4 });
  const written = fc.record({
    host: fc.constantFrom('www.borger.dk', 'borger.dk', 'WWW.BORGER.DK', 'lifeindenmark.borger.dk'),
    protocol: fc.constantFrom('https', 'http'),
    slashes: fc.constantFrom('', '/', '//'),
    query: fc.constantFrom('', '?', '?KommuneKode=376', '?a=/b/'),
    fragment: fc.constantFrom('', '#', '#22f68191-8c29-4f08-9d4f-8d93779c516b'),
  });
  const write = (parts: readonly string[], how: typeof written extends fc.Arbitrary<infer T> ? T : never) =>
    `${how.protocol}://${how.host}/${parts.map(encodeURIComponent).join('/')}${how.slashes}${how.query}${how.fragment}`;

  it('does not depend on how it is written, and is its own address', () => {
    fc.assert(
      fc.property(path, written, written, (parts, one, other) => {
        const first = articleAddress(write(parts, one));
        const same = articleAddress(write(parts, { ...other, host: one.host }));
        expect(same).toEqual(first);
        if (first === null) return;
        expect(articleAddress(first.address)).toEqual(first);
        expect(first.address).not.toMatch(/[?#]|[^:]\/\/|\/$/);
      }),
    );
  });

  it('two names that read differently are two addresses', () => {
    const plain = (parts: readonly string[]) => parts.map((part) => part.toLowerCase().normalize('NFC')).join('\n');
    fc.assert(
      fc.property(path, path, written, (some, others, how) => {
        const [one, other] = [at(write(some, how)), at(write(others, how))];
        fc.pre(one !== null && other !== null && plain(some) !== plain(others));
        expect(one).not.toBe(other);
      }),
    );
  });
});

describe('what guides cite by address', () => {
  const source = { url: 'https://www.borger.dk/a', verifiedAt: '2026-11-23', facts: ['explain'] };
  const guideWith = (...sources: readonly object[]) => {
    const data = structuredClone(smallGuideData) as unknown as { steps: { sources: unknown }[] };
    for (const step of data.steps) step.sources = [];
    if (data.steps[0]) data.steps[0].sources = sources;
    const parsed = parseGuide(data);
    if (!parsed.ok) throw new Error(parsed.problems.join());
    return parsed.guide;
  };

  it('is each address once, asked for as it was cited, and nothing that is known by id', () => {
    const guides = [
      guideWith(source, { ...source, url: 'https://www.borger.dk/b', articleId: 1 }),
      guideWith(
        { ...source, url: 'https://borger.dk/A/?x=1#y' },
        { ...source, url: 'https://www.sundhed.dk/a' },
        { ...source, url: 'https://lifeindenmark.borger.dk/Moving/' },
      ),
    ];
    expect(citedAddresses(guides)).toEqual([
      { site: 'da', address: 'https://www.borger.dk/a', ask: 'https://www.borger.dk/a' },
      { site: 'en', address: 'https://lifeindenmark.borger.dk/moving', ask: 'https://lifeindenmark.borger.dk/Moving' },
    ]);
    expect(askedAs('http://borger.dk/Sider/A.aspx?b=1#c', 'da')).toBe('https://www.borger.dk/Sider/A.aspx');
  });

  it('gets its article’s id when that is known, and is left alone when it is not', () => {
    const guide = guideWith(source, { ...source, url: 'https://www.borger.dk/b' }, { ...source, articleId: 7 });
    const idOf = (address: Parameters<typeof addressKey>[0]) =>
      addressKey(address) === 'da https://www.borger.dk/a' ? 645 : null;
    const found = withFoundArticles(guide, idOf);
    expect(found.steps[0]?.sources.map(({ articleId }) => articleId)).toEqual([645, undefined, 7]);
    expect({ ...found, steps: found.steps.slice(1) }).toEqual({ ...guide, steps: guide.steps.slice(1) });
    expect(withFoundArticles(guide, () => null)).toEqual(guide);
    expect(articleOf({ ...source, url: 'https://www.sundhed.dk/', articleId: 1 }, idOf)).toBeNull();
  });
});
