import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleLines, blockLines } from '../../../domain/article/text.ts';
import { fixtures, moving } from '../../../tests/support/borger-dk/fixtures.ts';
import { operations } from '../../../tests/support/borger-dk/operations.ts';
import { type BorgerDkDouble, startBorgerDkDouble, type Trouble } from '../../../tests/support/borger-dk-double.ts';
import { BorgerDkSource, batchSize, borgerDkSources } from './client.ts';
import { CallRate, type Pace } from './pace.ts';
import { envelope, readAnswer, soapAction } from './soap.ts';
import type { Outcome, SourceError } from './source.ts';

/** Time that passes only when somebody waits. */
let now = 0;
let waits: number[] = [];
const pace: Pace = {
  clock: () => now,
  sleep: async (ms) => {
    waits.push(ms);
    now += ms;
  },
};
/** Short only where an answer never comes: a busy machine takes its time. */
const limits = { bytes: 400_000, ms: 60_000 };

let double: BorgerDkDouble;
beforeEach(async () => {
  now = 0;
  waits = [];
  limits.ms = 60_000;
  double = await startBorgerDkDouble({ clock: () => now });
});
afterEach(() => double.close());

const sources = () => borgerDkSources(double.endpoints, { pace, limits });
const da = () => sources().da;
const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};
const errorOf = (outcome: Outcome<unknown>): SourceError => {
  if (outcome.ok) throw new Error('it went well');
  return outcome.error;
};
const article = async (id: number, municipality: number | null = null) =>
  value(await da().get(id, municipality)).article;

describe('the fixtures over real HTTP', () => {
  it('(a) a whole article: decoded titles, every box, self-services by their ids, times of the wall in Denmark', async () => {
    const read = await article(645);
    expect(read).toMatchObject({
      site: 'da',
      id: 645,
      title: 'Flytning i Danmark & post',
      header: 'Du skal melde, at du er flyttet – prøvetekst',
      url: 'https://www.borger.dk/sider/Naar-du-skal-flytte.aspx',
      lastUpdated: Date.parse('2026-11-01T09:55:45Z'),
      publishingDate: Date.parse('2019-04-15T03:54:41Z'),
      byline: 'Skrevet af Prøvestyrelsen',
    });
    expect(read.selfServices.map(({ id, name }) => [id, name])).toContainEqual([
      '40063fb6-7cb3-452e-be26-ffc37e82d4a4',
      'Meld flytning',
    ]);
    expect(read.microArticles).toHaveLength(8);
    expect(read.microArticles.map(({ title }) => title)).toContain('Børn, der flytter med');
    expect(read.microArticles[0]?.body).toEqual([
      {
        kind: 'paragraph',
        children: [{ kind: 'text', text: 'Prøvetekst: Du melder selv, at du er flyttet. Det gør du på nettet.' }],
      },
      { kind: 'heading', children: [{ kind: 'text', text: 'Det skal du have klar' }] },
      {
        kind: 'list',
        ordered: false,
        items: [
          [
            {
              kind: 'paragraph',
              children: [
                { kind: 'text', text: 'Din nye ' },
                { kind: 'strong', children: [{ kind: 'text', text: 'adresse' }] },
              ],
            },
          ],
          [{ kind: 'paragraph', children: [{ kind: 'text', text: 'Datoen, du flytter' }] }],
        ],
      },
      {
        kind: 'paragraph',
        children: [
          { kind: 'text', text: 'Se også ' },
          {
            kind: 'link',
            href: 'https://www.borger.dk/bolig-og-flytning?a=1&b=2',
            children: [{ kind: 'text', text: 'siderne om bolig' }],
          },
          { kind: 'text', text: '.' },
        ],
      },
    ]);
    // A body that is no paragraph, under a heading of the lower rank.
    expect(read.microArticles[1]).toMatchObject({ title: 'Flytning for en anden' });
    expect(read.microArticles[1]?.body[0]).toMatchObject({ kind: 'paragraph' });
    expect(blockLines(read.microArticles[6]?.body ?? [])).toContain('El | Dit elselskab');
    expect(read.legislation[0]?.title).toBe('Lovgivning');
    expect(blockLines(read.legislation[0]?.body ?? [])).toContain(
      '• CPR-loven <https://www.retsinformation.dk/eli/lta/2020/1>',
    );
    // A host nobody is sent to is words, not a link.
    expect(blockLines(read.seeAlso[0]?.body ?? [])).toContain('• Et sted, man ikke sendes hen');
  });

  it('(b) only the text', async () => {
    const read = await article(fixtures.b.id);
    expect(read.microArticles.map(({ title }) => title)).toEqual(['Alene']);
    expect([read.selfServices, read.legislation, read.seeAlso, read.boxes, read.byline]).toEqual([[], [], [], [], '']);
  });

  it('(c) headings of the third rank', async () => {
    expect((await article(fixtures.c.id)).microArticles.map(({ title }) => title)).toEqual(['Første', 'Anden']);
  });

  it('(d) no self-service, a box without a heading, empty boxes', async () => {
    const read = await article(fixtures.d.id);
    expect(read.selfServices).toEqual([]);
    expect(read.boxes.map(({ title, body }) => [title, blockLines(body)])).toEqual([
      ['', ['En boks uden overskrift.']],
    ]);
  });

  it('(e) no-break spaces and entities become ordinary text', async () => {
    const read = await article(fixtures.e.id);
    expect(read.title).toBe('År & dag: "æøå" nu');
    expect(read.microArticles[0]?.title).toBe('Mellemrum og tegn');
    expect(blockLines(read.microArticles[0]?.body ?? [])).toEqual(['Op til 5 dage <senest> & æøå.']);
    expect(JSON.stringify(read)).not.toMatch(/\u00a0/);
  });

  it('(f) local content for 376 only', async () => {
    const local = 'Prøvetekst: Husk at bestille tid i Nykøbing.';
    expect(articleLines(await article(645, 376))).toContain(local);
    for (const municipality of [null, 0, 101])
      expect(articleLines(await article(645, municipality))).not.toContain(local);
    const [item] = value(await da().getMany([645], 376));
    expect(item?.ok && articleLines(item.value.article)).toContain(local);
  });

  it('(g) closed to export', async () => {
    expect(errorOf(await da().get(fixtures.g.id))).toEqual({ kind: 'NotExportable' });
    expect(errorOf(await da().idByUrl(fixtures.g.url ?? ''))).toEqual({ kind: 'NotExportable' });
  });

  it('(h) an address and an id nobody knows', async () => {
    expect(errorOf(await da().get(999_999))).toEqual({ kind: 'NotFound' });
    expect(errorOf(await da().idByUrl('https://www.borger.dk/findes-ikke'))).toEqual({ kind: 'NotFound' });
    expect(value(await da().idByUrl('https://www.borger.dk/sider/Naar-du-skal-flytte.aspx'))).toEqual({
      id: 645,
      title: 'Flytning i Danmark & post',
    });
  });

  it('(i) an exception in the text of a success is that article alone', async () => {
    expect(errorOf(await da().get(fixtures.i.id))).toEqual({ kind: 'Malformed', why: 'failed-inside' });
    const items = value(await da().getMany([fixtures.i.id, 645]));
    expect(items.map(({ id, ok }) => [id, ok]).sort()).toEqual([
      [fixtures.i.id, false],
      [645, true],
    ]);
  });

  it('(j) none, one and many in a list, and silent omissions', async () => {
    expect(value(await da().list()).map(({ id }) => id)).toContain(645);
    double.articles.da = [moving()];
    expect(value(await da().list())).toEqual([
      {
        id: 645,
        title: 'Flytning i Danmark & post',
        url: 'https://www.borger.dk/sider/Naar-du-skal-flytte.aspx',
        lastUpdated: Date.parse('2026-11-01T09:55:45Z'),
      },
    ]);
    double.articles.da = [];
    expect(value(await da().list())).toEqual([]);
    expect(value(await da().getMany([645, 999]))).toEqual([]);
    double.articles.da = Array.from({ length: 300 }, (_, at) => moving({ id: at + 1 }));
    expect(value(await da().list())).toHaveLength(300);
  });

  it('(j) several: unknown, closed and unchanged ones are simply not there; batches hold at most twenty', async () => {
    const ids = async (since: string) =>
      value(await da().getMany([645, 200, 999_999], null, Date.parse(since))).map(({ id }) => id);
    expect(await ids('2026-11-01T09:55:44Z')).toEqual([645]);
    expect(await ids('2026-11-01T09:55:45Z')).toEqual([]);
    double.articles.da = Array.from({ length: 45 }, (_, at) => moving({ id: at + 1 }));
    double.calls.length = 0;
    const all = await borgerDkSources(double.endpoints, { pace }).da.getMany(double.articles.da.map(({ id }) => id));
    expect(value(all)).toHaveLength(45);
    expect(double.calls.map(({ body }) => body.match(/<b:int>/g)?.length)).toEqual([batchSize, batchSize, 5]);
  });

  it('(k) fields that are nil', async () => {
    expect(await article(fixtures.k.id)).toMatchObject({
      title: '',
      header: '',
      url: null,
      lastUpdated: null,
      publishingDate: null,
      microArticles: [],
    });
    expect(value(await da().list()).find(({ id }) => id === fixtures.k.id)?.lastUpdated).toBeNull();
  });

  it('(l) a long text is whole', async () => {
    expect((fixtures.l.content ?? '').length).toBeGreaterThan(65_536);
    expect((await article(fixtures.l.id)).microArticles[0]?.body).toHaveLength(2_000);
  });

  it('(m) nothing that could run survives, and the words around it do', async () => {
    const read = await article(fixtures.m.id);
    expect(JSON.stringify(read)).not.toMatch(/script|alert|onclick|onerror|data:|mailto|iframe|color:red|i svg/i);
    expect(read.title).toBe('Farlig titel');
    const [part] = read.microArticles;
    expect(part?.title).toBe('Overskrift');
    const lines = blockLines(part?.body ?? []);
    expect(lines.join(' ')).toBe('Tekst klikklik igendataskriv kendes ikke Slut');
  });

  it.each<[Trouble, SourceError]>([
    ['silent', { kind: 'Unavailable', why: 'too-slow' }],
    ['stalls', { kind: 'Unavailable', why: 'too-slow' }],
    ['cut', { kind: 'Unavailable', why: 'cut-off' }],
    ['flood', { kind: 'Malformed', why: 'too-big' }],
  ])('(n) an answer that is %s ends within the limits', async (trouble, error) => {
    double.trouble = () => trouble;
    if (trouble === 'silent' || trouble === 'stalls') limits.ms = 100;
    expect(errorOf(await da().get(645))).toEqual(error);
  });

  it.each<[Trouble, SourceError]>([
    ['html-200', { kind: 'Unavailable', why: 'not-the-service' }],
    ['html-500', { kind: 'Unavailable', why: 'not-the-service' }],
    ['moved', { kind: 'Unavailable', why: 'moved' }],
    ['server-fault', { kind: 'Unavailable', why: 'server-fault' }],
    ['empty', { kind: 'Malformed', why: 'not-xml' }],
    ['half-xml', { kind: 'Malformed', why: 'not-xml' }],
    // A document type could define entities: it is not read at all.
    ['doctype', { kind: 'Malformed', why: 'not-xml' }],
  ])('(o) %s instead of an answer', async (trouble, error) => {
    double.trouble = () => trouble;
    expect(errorOf(await da().list())).toEqual(error);
  });

  it('(p) our pace never makes it fall silent; a faster one does', async () => {
    const { da: client, en } = sources();
    for (let at = 0; at < 150; at++) expect((await (at % 2 ? client : en).get(645)).ok).toBe(true);
    const times = double.calls.map(({ at }) => at);
    for (const from of times)
      expect(times.filter((at) => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(60);
    const hasty = new BorgerDkSource({
      site: 'da',
      endpoint: double.endpoints.da,
      rate: new CallRate(pace, 1_000),
      pace,
      limits,
    });
    now += 60_000;
    for (let at = 0; at < 100; at++) expect((await hasty.get(150)).ok).toBe(true);
    limits.ms = 100;
    expect(errorOf(await hasty.get(150))).toEqual({ kind: 'Unavailable', why: 'too-slow' });
    limits.ms = 60_000;
    now += 60_000;
    expect((await hasty.get(150)).ok).toBe(true);
  });

  it('(p) "busy" is throttling: waited for, tried again, and then given up', async () => {
    let busy = 2;
    double.trouble = () => (busy-- > 0 ? 'busy' : null);
    expect((await da().get(645)).ok).toBe(true);
    expect(waits).toEqual([60_000, 120_000]);
    double.trouble = () => 'busy';
    expect(errorOf(await da().get(645))).toEqual({ kind: 'Throttled' });
    expect(double.calls).toHaveLength(6);
  });

  it('(q) the English site has articles of its own', async () => {
    const read = value(await sources().en.get(645)).article;
    expect(read).toMatchObject({ site: 'en', title: 'When you move – test' });
    expect(read.url).toBe('https://lifeindenmark.borger.dk/housing-and-moving/moving');
    expect(double.calls.map(({ site }) => site)).toEqual(['en']);
  });
});

describe('the contract', () => {
  it('sends what the service expects: SOAP 1.1 with the action, and 376 or nothing', async () => {
    await da().get(645, 376);
    await da().get(645, 0);
    expect(double.calls[0]?.body).toContain('<articleID>645</articleID><municipalityCode>376</municipalityCode>');
    expect(double.calls[1]?.body).not.toContain('municipalityCode');
    await da().idByUrl('https://www.borger.dk/?a=1&b=<2>');
    expect(double.calls[2]?.body).toContain('?a=1&amp;b=&lt;2&gt;');
    await da().getMany([1], null, Date.parse('2026-07-01T10:00:05Z'));
    expect(double.calls[3]?.body).toContain('<updatedAfter>2026-07-01T12:00:05</updatedAfter>');
  });

  it('is described at ?wsdl, with thirteen operations that all answer', async () => {
    const described = await (await fetch(`${double.endpoints.da}?wsdl`)).text();
    for (const name of operations) expect(described).toContain(`soapAction="${soapAction(name)}"`);
    expect(operations).toHaveLength(13);
    const given: Readonly<Record<string, Parameters<typeof envelope>[1]>> = {
      GetArticleByID: [['articleID', 645]],
      GetArticleIDByUrl: [['url', fixtures.b.url]],
      GetArticlesByIDs: [['articleIDs', [645, 150]]],
      GetArticlesByFormTasks: [
        ['formTaskNumbers', ['25.05.01']],
        ['useLogicalAnd', true],
      ],
      GetArticleIDsByFormServiceArea: [['formServiceAreaNumber', '25']],
      GetArticleIDsByFormTaskArea: [['formTaskAreaNumber', '25.05']],
      GetArticleIDsBySiteID: [['siteID', 168]],
    };
    for (const name of operations) {
      const answer = await send(name, envelope(name, given[name]));
      const read = readAnswer(name, await answer.text());
      expect(read.kind, name).toBe('result');
      expect(read.kind === 'result' && read.result.children.length, name).toBeGreaterThan(0);
    }
  });

  it('an action that is not the body’s is a fault, and no other way of speaking is understood', async () => {
    const wrong = await send('GetAllArticles', envelope('GetAllSites'));
    expect([wrong.status, readAnswer('GetAllArticles', await wrong.text()).kind]).toEqual([500, 'fault']);
    expect((await send('Unknown', envelope('Unknown'))).status).toBe(500);
    expect((await send('GetAllSites', envelope('GetAllSites'), 'application/soap+xml')).status).toBe(415);
  });

  const send = (name: string, body: string, type = 'text/xml; charset=utf-8') =>
    fetch(double.endpoints.da, {
      method: 'POST',
      body,
      headers: { 'content-type': type, soapaction: `"${soapAction(name)}"` },
    });
});

describe('trying again', () => {
  it('only what may pass by itself is tried again', async () => {
    for (const [trouble, calls] of [
      ['html-500', 3],
      ['server-fault', 3],
      ['half-xml', 1],
      ['moved', 1],
    ] as const) {
      double.trouble = () => trouble;
      double.calls.length = 0;
      await da().get(645);
      expect(double.calls.length, trouble).toBe(calls);
    }
    double.trouble = () => null;
    double.calls.length = 0;
    await da().get(999_999);
    expect(double.calls).toHaveLength(1);
  });

  it('ends at once when the hub stops', async () => {
    const stop = new AbortController();
    double.trouble = () => {
      stop.abort();
      return 'silent';
    };
    const client = borgerDkSources(double.endpoints, { pace, stop: stop.signal }).da;
    expect(errorOf(await client.list())).toEqual({ kind: 'Unavailable', why: 'stopped' });
    expect(errorOf(await client.list())).toEqual({ kind: 'Unavailable', why: 'stopped' });
    expect(double.calls).toHaveLength(1);
  });

  it('says when nobody is there', async () => {
    await double.close();
    expect(errorOf(await da().list())).toEqual({ kind: 'Unavailable', why: 'unreachable' });
    double = await startBorgerDkDouble();
  });
});
