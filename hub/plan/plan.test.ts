import { create, type Font } from 'fontkit';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { textsOf } from '../../domain/guide/words.ts';
import { openPlan } from '../../domain/plan/open-plan.ts';
import type { SavedPlan } from '../../domain/plan/plan-code.ts';
import { createHubClient } from '../../renderer/shared/api/client.ts';
import { FakePrinter } from '../../tests/support/fake-printer.ts';
import {
  allGuides,
  flytning,
  moveAtDesk,
  moveForOther,
  pas,
  passportForChild,
  savedMove,
} from '../../tests/support/plans.ts';
import { codesOf, textOf } from '../../tests/support/printer/paper.ts';
import { printerAt, quick, untilHub } from '../../tests/support/slips.ts';
import { drawNumber, key, ok, root, startTestHub, type TestHub } from '../../tests/support/test-hub.ts';
import { planPdf } from './pdf/plan-pdf.ts';
import { loadFonts } from './pdf/sheet.ts';
import { loadPlanWords } from './words.ts';

/** Noon in Denmark on the day the plans of these tests are made. */
const at = Date.UTC(2026, 10, 24, 11);
const reader = (hub: Pick<TestHub['hub'], 'url'>) =>
  createHubClient({ device: () => 'reader', staff: () => null }, hub.url);

const longest = (otherwise: Partial<SavedPlan> = {}) => savedMove(otherwise, moveForOther);

async function read(base64: string) {
  const file = Buffer.from(base64, 'base64');
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  const proxy = await getDocumentProxy(new Uint8Array(file));
  const { text, totalPages } = await extractText(proxy);
  return { file, proxy, totalPages, pages: text.map((page) => page.replaceAll(/\s+/g, ' ')) };
}

describe('a plan as a PDF', () => {
  let test: TestHub;
  beforeAll(async () => {
    test = await startTestHub({ clock: () => at });
  });
  afterAll(() => test.stop());
  const pdf = async (plan: SavedPlan, size: 'usual' | 'large' = 'usual') =>
    read(ok(await reader(test.hub).plan.pdf.mutate({ plan, size, hash: null })).file);

  it.each(['da', 'en'])('has all that the plan says, in %s', async (language) => {
    const { pages, proxy } = await pdf(longest({ language }));
    const all = pages.join(' ');
    const opened = openPlan(flytning, longest({ language }), '2026-11-24');
    if (!opened.ok) throw new Error(opened.reason);
    const words = loadPlanWords(root)(language);
    for (const item of opened.plan.items) {
      for (const text of [item.theme, item.title, item.action, item.ifYouCannot]) expect(all).toContain(text);
      for (const { text } of [...item.needs, ...item.automatic]) expect(all).toContain(text);
      if (item.explain !== null) expect(all).toContain(item.explain);
      for (const { label, date } of item.dates) expect(all).toContain(`${label}: ${words.day(date)}`);
      if (item.selfService) expect(all).toContain(`${item.selfService.name}, ${item.selfService.host}`);
      for (const { host } of item.sources) expect(all).toContain(host);
    }
    expect(all).toContain(words.paper.newest);
    expect(all).toContain('Borgerservice Nykøbing F., Guldborgsund Kommune');
    const { info, metadata } = await getMeta(proxy);
    expect(info).toMatchObject({ Title: `${words.paper.title}: ${opened.plan.title}`, Language: words.locale });
    expect(info).not.toHaveProperty('Author');
    expect(metadata).not.toBeNull();
  });

  it('can be read aloud: headings in their order, lists, links, a name for each code', async () => {
    const { proxy, totalPages } = await pdf(longest());
    expect(await proxy.getMarkInfo()).toMatchObject({ Marked: true });
    const trees = Array.from({ length: totalPages }, async (_, i) => (await proxy.getPage(i + 1)).getStructTree());
    const kinds = JSON.stringify(await Promise.all(trees));
    for (const role of ['H2', 'H3', 'P', 'L', 'LI', 'LBody', 'Link', 'Figure'])
      expect(kinds).toContain(`"role":"${role}"`);
    expect(kinds).toContain('"alt":"Anmeld flytning til folkeregistret"');
  });

  it.each([
    ['a move', longest(), flytning, 'usual'],
    ['a passport, whose first step nearly fills a page', passportForChild, pas, 'large'],
  ] as const)('has page numbers, and no heading at the foot of a page: %s', async (_what, plan, guide, size) => {
    const { pages, totalPages } = await pdf(plan, size);
    expect(totalPages).toBeGreaterThan(2);
    const themes = Object.values(guide.words[plan.language]?.themes ?? {});
    for (const [index, page] of pages.entries()) {
      const foot = `Side ${index + 1} af ${totalPages}`;
      expect(page.endsWith(foot), page).toBe(true);
      const last = page.slice(0, -foot.length).trim();
      expect(themes.filter((theme) => last.endsWith(theme))).toEqual([]);
    }
  });

  it('in large print has nothing smaller than 18 points, and on more pages all the same words', async () => {
    const [usual, large] = [await pdf(longest()), await pdf(longest(), 'large')];
    expect(large.totalPages).toBeGreaterThan(usual.totalPages);
    const words = ({ pages }: typeof usual) =>
      pages
        .join(' ')
        .replaceAll(/Side \d+ af \d+/g, '')
        .replaceAll(/\s+/g, ' ');
    expect(words(large)).toBe(words(usual));
    for (let number = 1; number <= large.totalPages; number += 1) {
      const { items } = await (await large.proxy.getPage(number)).getTextContent();
      for (const item of items) {
        if ('height' in item && item.str.trim() !== '') expect(item.height, item.str).toBeGreaterThanOrEqual(18);
      }
    }
  });

  it('says of a step what was not checked lately, and leaves its dates out', async () => {
    const opened = openPlan(flytning, longest(), '2027-12-24');
    if (!opened.ok) throw new Error(opened.reason);
    const how = { fonts: loadFonts(root), words: loadPlanWords(root)('da'), place: 'Her', isLarge: false, at };
    const { pages } = await read(Buffer.from(await planPdf(opened.plan, how)).toString('base64'));
    expect(pages.join(' ')).toContain('Vi har ikke tjekket alle oplysninger i dette trin for nylig. Se borger.dk.');
    expect(pages.join(' ')).not.toContain('torsdag den 3. december 2026');
  });

  it.each([
    ['da', 'onsdag den 23. december 2026 Lukket torsdag den 24. december 2026. Derfor er datoen før.'],
    ['en', 'Wednesday, 23 December 2026 Closed on Thursday, 24 December 2026. That is why the date is earlier.'],
  ])('says why she must come a day before Christmas Eve, in %s', async (language, text) => {
    const { pages } = await pdf(savedMove({ language }, moveAtDesk));
    expect(pages.join(' ')).toContain(text);
  });

  it('tells who does what is not hers to do, with a code to pass on', async () => {
    const { pages, proxy } = await pdf(passportForChild);
    const name = pas.words.da?.steps.consent?.selfService ?? '';
    expect(pages.join(' ')).toContain(
      `${name}, givsamtykke.dk Det gør en anden end dig. Giv koden eller linket videre. Den anden bruger sit eget MitID.`,
    );
    expect(JSON.stringify(await (await proxy.getPage(1)).getStructTree())).toContain(`"alt":"${name}"`);
  });

  it('is small, and the same plan is the same file', async () => {
    const [one, two] = [await pdf(longest(), 'large'), await pdf(longest(), 'large')];
    expect(one.file.length).toBeLessThan(150_000);
    expect(one.file.equals(two.file)).toBe(true);
  });

  it('is made of nothing but what a guide asks', async () => {
    const api = reader(test.hub);
    const ask = (plan: unknown) => api.plan.pdf.mutate({ plan: plan as SavedPlan, size: 'usual', hash: null });
    expect(await ask(savedMove({ guide: 'no-such' }))).toEqual({ ok: false, reason: 'unknown-guide' });
    expect(await ask(savedMove({}, { who: 'me' }))).toEqual({ ok: false, reason: 'unanswered' });
    expect(await ask(savedMove({}, { ...savedMove().answers, who: 'nobody' }))).toEqual({
      ok: false,
      reason: 'unanswered',
    });
    await expect(ask({ ...savedMove(), name: 'Anne' })).rejects.toThrow('bad-input');
    await expect(ask({ ...savedMove(), answers: { who: 'Anne Jensen, Algade 1' } })).rejects.toThrow('bad-input');
  });

  it('is refused when too many are asked for at once, and the rest are made', async () => {
    const api = reader(test.hub);
    const plan = savedMove();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => api.plan.pdf.mutate({ plan, size: 'usual', hash: null })),
    );
    const busy = answers.filter((answer) => !answer.ok);
    expect(answers.length - busy.length).toBeGreaterThanOrEqual(6);
    for (const answer of busy) expect(answer).toEqual({ ok: false, reason: 'busy' });
    ok(await api.plan.pdf.mutate({ plan, size: 'usual', hash: null }));
  });

  it('can be had at a desk, and leaves nothing in the database', async () => {
    const desk = await test.openDesk(3, 'kirsten');
    ok(await desk.api.plan.pdf.mutate({ plan: longest(), size: 'usual', hash: null }));
    const { db } = test.hub.services;
    for (const table of ['command_log', 'event', 'print_job'] as const)
      expect(JSON.stringify(await db.selectFrom(table).selectAll().execute())).not.toMatch(/moveDate|remove-person/);
  });
});

it('every letter of the guides and of the plan is in the type', () => {
  const fonts = Object.values(loadFonts(root)).map((font) => create(font) as Font);
  const texts = allGuides().flatMap(({ words }) => textsOf(words));
  const ours = ['da', 'en'].flatMap((language) => textsOf(loadPlanWords(root)(language)));
  const letters = new Set([...texts, ...ours].flatMap(({ text }) => [...String(text).replaceAll(/\s/g, '')]));
  for (const font of fonts)
    expect([...letters].filter((one) => !font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0))).toEqual([]);
});

describe('a phone without a number', () => {
  it('reads the guide, and nothing else', async () => {
    const test = await startTestHub();
    try {
      const api = reader(test.hub);
      expect((await api.content.guide.query({ slug: 'flytning', hash: null }))?.slug).toBe('flytning');
      expect(await api.plan.place.query()).toEqual({
        name: 'Borgerservice Nykøbing F.',
        municipality: 'Guldborgsund Kommune',
      });
      for (const refused of [
        () => api.identity.me.query(),
        () => api.queue.myTicket.query(),
        () => api.content.errands.query(),
      ])
        await expect(refused()).rejects.toThrow('forbidden');
    } finally {
      await test.stop();
    }
  });
});

describe('a plan on the roll', () => {
  /** The pages that the steps of a plan that are not done lead to, in its order. */
  const pagesOf = (saved: SavedPlan) => {
    const opened = openPlan(flytning, saved, '2026-11-24');
    if (!opened.ok) throw new Error(opened.reason);
    return opened.plan.items.flatMap(({ isDone, selfService, readMore }) => {
      const page = isDone ? null : (selfService ?? readMore);
      return page === null ? [] : [page.url];
    });
  };
  const after: (() => Promise<unknown> | unknown)[] = [];
  afterEach(async () => {
    for (const end of after.splice(0).reverse()) await end();
  });

  async function house(more: Parameters<typeof startTestHub>[0] = {}) {
    const printer = await FakePrinter.start();
    after.push(() => printer.switchOff());
    const test = await startTestHub({
      printers: { 'terminal-1': printerAt(printer.port) },
      printing: { printer: quick, watch: null },
      clock: () => at,
      ...more,
    });
    after.push(() => test.stop());
    const kiosk = await test.screen('kiosk-1');
    const terminal = await test.screen('terminal-1');
    const ticket = await drawNumber(kiosk, 'medbetjening', 'self-service-here', 'flytning');
    const { session } = ok(await terminal.api.assist.enterNumber.mutate({ key: terminal.key(), label: ticket.label }));
    const print = (plan: SavedPlan, again = terminal.key()) =>
      terminal.api.plan.printRoll.mutate({ key: again, session, plan });
    const ended = (job: string) =>
      untilHub(test.hub, async () => {
        const found = await terminal.api.plan.job.query({ job });
        return found !== null && found.state !== 'pending' && found.state !== 'printing' ? found : null;
      });
    return { printer, test, hub: test.hub, terminal, session, print, ended };
  }

  it('says what to do, when and where, with the plan for her telephone, and nothing of who she is', async () => {
    const { printer, hub, print, ended } = await house();
    const plan = longest({ done: ['mitid-later'] });
    const { job } = ok(await print(plan));
    expect(await ended(job)).toEqual({ state: 'printed', reason: null });
    const [slip] = printer.slips;
    if (!slip) throw new Error('no slip');
    const text = textOf(slip).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Din plan Når du skal flytte');
    expect(text).toContain('[ ] Meld flytning for en anden');
    expect(text).toContain('[x] Hav dit MitID klar (gjort)');
    expect(text).toContain('tirsdag den 5. januar 2027');
    expect(text).toContain('Selvbetjening: Anmeld flytning til folkeregistret, borger.dk');
    // Each step that leads to a page has its code where it stands, the whole plan has its own at the end.
    const codes = codesOf(slip);
    expect(codes.at(-1)).toMatch(new RegExp(`^${hub.url}/phone/plan#p=1&g=flytning&h=`));
    expect(codes.slice(0, -1)).toEqual(pagesOf(plan));
    expect(codes.length).toBeGreaterThan(5);
    expect(text).toMatch(/Kilder?: borger\.dk[^.]*\. Tjekket den \d+\. \S+ 2026\./);
    expect(printer.unknown).toEqual([]);
    const { db } = hub.services;
    for (const table of ['command_log', 'event', 'print_job'] as const)
      expect(JSON.stringify(await db.selectFrom(table).selectAll().execute())).not.toMatch(/moveDate|remove-person/);
  });

  it('says why she must come a day before Christmas Eve', async () => {
    const { printer, print, ended } = await house();
    const { job } = ok(await print(savedMove({}, moveAtDesk)));
    await ended(job);
    const text = printer.slips.map(textOf).join(' ').replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      'onsdag den 23. december 2026 - Lukket torsdag den 24. december 2026. Derfor er datoen før.',
    );
  });

  it('has the guide on borger.dk to scan where no telephone reaches the hub', async () => {
    const { printer, print, ended } = await house({ isDemo: false });
    const { job } = ok(await print(savedMove()));
    await ended(job);
    expect(printer.slips.flatMap((slip) => codesOf(slip))).toEqual([
      ...pagesOf(savedMove()),
      flytning.guide.liveGuideUrl,
    ]);
  });

  it('is printed once for a press that is told twice, and again when she presses again', async () => {
    const { printer, print, ended, terminal } = await house();
    const same = terminal.key();
    const [one, two] = await Promise.all([print(savedMove(), same), print(savedMove(), same)]);
    const { job } = ok(one);
    expect([one, two].filter((answer) => answer.ok)).toContainEqual({ ok: true, job });
    await ended(job);
    expect(printer.slips).toHaveLength(1);
    await ended(ok(await print(savedMove())).job);
    expect(printer.slips).toHaveLength(2);
  });

  it('that the printer does not take is told so', async () => {
    const { printer, print, ended } = await house();
    await printer.switchOff();
    const { job } = ok(await print(savedMove()));
    expect(await ended(job)).toEqual({ state: 'failed', reason: 'offline' });
  });

  it('is for the visit on the screen, and for a screen with a printer', async () => {
    const { test, terminal, print } = await house();
    expect(
      await terminal.api.plan.printRoll.mutate({ key: terminal.key(), session: 'other', plan: savedMove() }),
    ).toEqual({
      ok: false,
      reason: 'no-session',
    });
    const other = await test.screen('terminal-2');
    expect(await other.api.plan.printRoll.mutate({ key: key(), session: 'other', plan: savedMove() })).toEqual({
      ok: false,
      reason: 'no-printer',
    });
    expect(await other.api.plan.job.query({ job: 'nothing' })).toBeNull();
    expect(await print(savedMove({}, { who: 'me' }))).toEqual({ ok: false, reason: 'unanswered' });
  });
});
