import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ArticleCentre, startArticleCentre } from '../../tests/support/article-centre.ts';
import { moving, movingParts } from '../../tests/support/borger-dk/fixtures.ts';
import { ok, startTestHub, type TestScreen } from '../../tests/support/test-hub.ts';
import { verifiedOverrides } from './accepted.ts';

const day = 24 * 60 * 60_000;
const part = '22f68191-8c29-4f08-9d4f-8d93779c516b';

let centre: ArticleCentre;
let admin: TestScreen;
let terminal: TestScreen;
beforeEach(async () => {
  centre = await startArticleCentre('2026-11-24T02:00:00Z');
  admin = await centre.test.screen('content-1');
  await admin.signIn('lone');
  terminal = await centre.test.screen('terminal-1');
});
afterEach(() => centre.stop());

const night = async () => {
  centre.now += day;
  await centre.test.hub.runJobs();
  // A sign-in ends with its day.
  await admin.signIn('lone');
};
const change = (text: string, lastUpdated: string) => {
  const parts = movingParts.map((one) => (one.id === part ? { ...one, body: `<p>${text}</p>` } : one));
  centre.double.articles.da = [moving({ parts, lastUpdated })];
};
/** Of the guide on moving; other guides may rely on articles the double does not have. */
const drifts = async () => (await admin.api.article.drifts.query()).filter(({ guide }) => guide === 'flytning');
const partDrift = async () => {
  const found = (await drifts()).find(({ kind }) => kind === 'micro-article-changed');
  if (!found) throw new Error('no drift');
  return found;
};
const step = (id: string, language = 'da', screen = terminal) =>
  screen.api.article.forStep.query({ guide: 'flytning', step: id, language });

describe('for a step', () => {
  it('gives what borger.dk says, credited and dated, with the municipality’s own words', async () => {
    expect(await step('report')).toEqual([]);
    await night();
    const [text] = await step('report');
    expect(text).toMatchObject({
      language: 'da',
      articleId: 645,
      title: 'Når du melder flytning',
      url: `https://www.borger.dk/sider/Naar-du-skal-flytte.aspx#${part}`,
      byline: 'Skrevet af Prøvestyrelsen',
      lastUpdated: Date.parse('2026-11-01T09:55:45Z'),
      fetchedAt: centre.now,
    });
    expect(JSON.stringify(text?.body)).toContain('bestille tid i Nykøbing');
    // A guide that names no part of the article gets its lead.
    expect((await step('proof'))[0]).toMatchObject({
      title: 'Flytning i Danmark & post',
      url: 'https://www.borger.dk/sider/Naar-du-skal-flytte.aspx',
    });
    // There is no English article: the Danish one, marked as Danish.
    expect(await step('report', 'en')).toMatchObject([{ language: 'da' }]);
    expect(await step('mitid-later')).toEqual([]);
    expect(await step('no-such-step')).toEqual([]);
  });

  it('is read while borger.dk is away, and shown no more when it is gone or closed', async () => {
    await night();
    centre.double.trouble = () => 'html-500';
    await night();
    expect(await step('report')).toHaveLength(1);
    centre.double.trouble = () => null;
    centre.double.articles.da = [moving({ state: 'locked' }), moving({ id: 1 })];
    await night();
    expect(await step('report')).toEqual([]);
    // Whoever looks after the guide is still told which page it was: its title is not kept, the guide's link is.
    expect((await drifts()).find(({ kind }) => kind === 'not-exportable')).toMatchObject({
      articleTitle: null,
      articleUrl: 'https://www.borger.dk/sider/Naar-du-skal-flytte.aspx',
    });
  });

  it('never waits for borger.dk', async () => {
    await night();
    centre.double.calls.length = 0;
    await step('report');
    await admin.api.article.status.query();
    await admin.api.article.drifts.query();
    expect(centre.double.calls).toEqual([]);
  });
});

describe('what has changed', () => {
  it('is shown side by side, with the guide and the steps it touches', async () => {
    await night();
    expect(await drifts()).toEqual([]);
    change('Prøvetekst: Du melder det på posthuset.', '2026-11-25T12:00:00');
    await night();
    const drift = await partDrift();
    expect(drift).toMatchObject({
      guideTitle: expect.stringContaining('flytte'),
      owner: 'citizen-service',
      version: 1,
      hasBefore: true,
      articleTitle: 'Flytning i Danmark & post',
      articleUrl: `https://www.borger.dk/sider/Naar-du-skal-flytte.aspx#${part}`,
      foundAt: centre.now,
      task: null,
    });
    expect(drift.steps.map(({ id }) => id)).toContain('report');
    expect(drift.steps.every(({ id, title }) => title !== id)).toBe(true);
    expect(drift.rows.map(({ kind }) => kind)).toContain('changed');
    expect(drift.rows.map(({ kind }) => kind)).toContain('removed');
    // Steps that name the whole article are told of it as a whole.
    expect((await drifts()).map(({ kind }) => kind).sort()).toEqual(['article-changed', 'micro-article-changed']);
  });

  it('"still true" is kept with who and when, and the guide is left in peace', async () => {
    await night();
    change('Et.', '2026-11-25T12:00:00');
    await night();
    const drift = await partDrift();
    const command = { key: admin.key(), drift: drift.id, version: drift.version };
    ok(await admin.api.article.confirm.mutate(command));
    ok(await admin.api.article.confirm.mutate(command));
    expect((await drifts()).map(({ kind }) => kind)).toEqual(['article-changed']);
    const verified = await admin.api.article.verified.query();
    expect(verified.map((one) => one.step).sort()).toEqual(drift.steps.map(({ id }) => id).sort());
    expect(verified[0]).toMatchObject({
      guide: 'flytning',
      site: 'da',
      articleId: 645,
      microArticleId: part,
      selfService: null,
      verifiedAt: '2026-11-26',
      by: 'lone',
      at: centre.now,
    });
    await night();
    expect((await drifts()).map(({ kind }) => kind)).toEqual(['article-changed']);
    expect(await admin.api.article.confirm.mutate({ ...command, key: admin.key() })).toEqual({
      ok: false,
      reason: 'unknown-drift',
    });
  });

  describe('"still true" taken back', () => {
    const accepted = () => centre.test.hub.services.db.selectFrom('article_accepted').selectAll().execute();
    const unconfirm = (...ids: string[]) => admin.api.article.unconfirm.mutate({ key: admin.key(), drifts: ids });
    const confirm = async (drift: { id: string; version: number }) =>
      ok(await admin.api.article.confirm.mutate({ key: admin.key(), drift: drift.id, version: drift.version }));
    const changed = async (text: string, lastUpdated: string) => {
      change(text, lastUpdated);
      await night();
      return partDrift();
    };

    it('leaves everything as it was: the change, its task, and what the guide stands on', async () => {
      await night();
      const drift = await changed('Et.', '2026-11-25T12:00:00');
      ok(await admin.api.article.openTask.mutate({ key: admin.key(), drift: drift.id, reason: 'check-deadline' }));
      const [before, list] = [await accepted(), await drifts()];
      await confirm(drift);
      expect(await accepted()).not.toEqual(before);
      ok(await unconfirm(drift.id));
      expect([await accepted(), await drifts()]).toEqual([before, list]);
      expect(list.find(({ id }) => id === drift.id)?.task).toMatchObject({ reason: 'check-deadline' });
      // Once is enough, and it may be said anew.
      expect(await unconfirm(drift.id)).toEqual({ ok: false, reason: 'not-confirmed' });
      await confirm(drift);
      await night();
      expect((await drifts()).map(({ id }) => id)).not.toContain(drift.id);
    });

    it('is for several all or nothing', async () => {
      await night();
      const part = await changed('Et.', '2026-11-25T12:00:00');
      const whole = (await drifts()).find(({ kind }) => kind === 'article-changed');
      if (!whole) throw new Error('no drift');
      await confirm(part);
      const before = await accepted();
      expect(await unconfirm(part.id, whole.id)).toEqual({ ok: false, reason: 'not-confirmed' });
      expect([await accepted(), (await drifts()).map(({ id }) => id)]).toEqual([before, [whole.id]]);
      await confirm(whole);
      ok(await unconfirm(part.id, whole.id));
      expect((await drifts()).map(({ id }) => id).sort()).toEqual([part.id, whole.id].sort());
      expect(await verifiedOverrides(centre.test.hub.services.db)).toEqual([]);
    });

    it('is refused when borger.dk has changed it since, for she has not seen that', async () => {
      await night();
      const first = await changed('Et.', '2026-11-25T12:00:00');
      await confirm(first);
      const second = await changed('To.', '2026-11-26T12:00:00');
      expect(await unconfirm(first.id)).toEqual({ ok: false, reason: 'changed-since' });
      // Nor when that one has been confirmed too: it would be left standing on nothing.
      await confirm(second);
      expect(await unconfirm(first.id)).toEqual({ ok: false, reason: 'changed-since' });
      ok(await unconfirm(second.id));
      expect((await partDrift()).id).toBe(second.id);
    });
  });

  it('cannot be confirmed when borger.dk has changed it again meanwhile', async () => {
    await night();
    change('Et.', '2026-11-25T12:00:00');
    await night();
    const { id, version } = await partDrift();
    change('To.', '2026-11-26T12:00:00');
    await night();
    const confirm = (of: number) => admin.api.article.confirm.mutate({ key: admin.key(), drift: id, version: of });
    expect(await confirm(version)).toEqual({ ok: false, reason: 'changed-again' });
    expect(await verifiedOverrides(centre.test.hub.services.db)).toEqual([]);
    ok(await confirm(version + 1));
  });

  it('an article that is gone is one drift, and may be confirmed: the facts may hold without it', async () => {
    await night();
    centre.double.articles.da = [moving({ id: 1 })];
    await night();
    const [gone, ...others] = await drifts();
    expect([gone?.kind, gone?.rows, gone?.hasBefore, others.length]).toEqual(['article-gone', [], false, 0]);
    ok(await admin.api.article.confirm.mutate({ key: admin.key(), drift: gone?.id ?? '', version: 1 }));
    await night();
    expect(await drifts()).toEqual([]);
  });

  it('gets a task: one at a time, closed by hand, or when the drift is over', async () => {
    await night();
    change('Et.', '2026-11-25T12:00:00');
    await night();
    const drift = await partDrift();
    const open = () =>
      admin.api.article.openTask.mutate({ key: admin.key(), drift: drift.id, reason: 'check-deadline' });
    const { task } = ok(await open());
    expect(await open()).toEqual({ ok: false, reason: 'task-open' });
    expect((await partDrift()).task).toEqual({
      id: task,
      reason: 'check-deadline',
      openedAt: centre.now,
      openedBy: 'Lone Skov',
    });
    ok(await admin.api.article.closeTask.mutate({ key: admin.key(), task, end: 'not-needed' }));
    expect(await admin.api.article.closeTask.mutate({ key: admin.key(), task, end: 'not-needed' })).toEqual({
      ok: false,
      reason: 'unknown-task',
    });
    expect((await partDrift()).task).toBeNull();
    ok(await open());
    // It reads as before: nothing is left to do.
    centre.double.articles.da = [moving({ lastUpdated: '2026-11-27T12:00:00' })];
    await night();
    expect(await drifts()).toEqual([]);
    const ends = await centre.test.hub.services.db.selectFrom('article_task').select('closed_as').execute();
    expect(ends.map((one) => one.closed_as).sort()).toEqual(['not-needed', 'settled']);
    expect(await open()).toEqual({ ok: false, reason: 'unknown-drift' });
  });
});

describe('the run', () => {
  it('can be begun by hand, and its state is told', async () => {
    const before = await admin.api.article.status.query();
    expect(before).toMatchObject({ enabled: true, municipality: 376, lastRun: null, articles: { current: 0 } });
    ok(await admin.api.article.runNow.mutate({ key: admin.key() }));
    const state = async () => {
      const status = await admin.api.article.status.query();
      return status.enabled ? status.lastRun?.state : null;
    };
    // Every address the guides cite is asked for.
    await expect.poll(state, { timeout: 20_000 }).toMatch(/done|partial/);
    const after = await admin.api.article.status.query();
    expect(after).toMatchObject({ lastRun: { counts: { da: { fetched: expect.any(Number) } } }, isRunning: false });
    // 3:00 the next night.
    expect(after).toMatchObject({ nextAt: Date.parse('2026-11-25T02:00:00Z') });
  });

  it('is refused while one is running', async () => {
    const heard = new Promise<void>((came) => {
      centre.double.trouble = () => {
        came();
        return 'silent';
      };
    });
    ok(await admin.api.article.runNow.mutate({ key: admin.key() }));
    await heard;
    expect(await admin.api.article.runNow.mutate({ key: admin.key() })).toEqual({
      ok: false,
      reason: 'already-running',
    });
  });

  it('tells while it is on its way how often borger.dk has answered, and how often it was not there', async () => {
    await night();
    const progress = async () => {
      const status = await admin.api.article.status.query();
      return status.enabled ? { ...status.progress, isRunning: status.isRunning } : null;
    };
    const whole = await progress();
    expect(whole).toMatchObject({ unanswered: 0, isRunning: false });
    expect(whole?.answered).toBeGreaterThan(2);
    let calls = 0;
    const heard = new Promise<void>((came) => {
      centre.double.trouble = () => {
        calls++;
        if (calls < 3) return 'html-500';
        came();
        return 'silent';
      };
    });
    ok(await admin.api.article.runNow.mutate({ key: admin.key() }));
    await heard;
    expect(await progress()).toEqual({ answered: 0, unanswered: 2, isRunning: true });
  });

  it('its end is heard by the screen of whoever looks after the content, and by no other', async () => {
    await night();
    const { eventFor } = await import('../../domain/live/events.ts');
    const event = { type: 'article.changed' } as const;
    expect(eventFor(event, { kind: 'content', id: 'content-1', visit: null })).toEqual(event);
    for (const kind of ['kiosk', 'terminal', 'desk', 'display', 'library', 'insight', 'phone'] as const)
      expect(eventFor(event, { kind, id: 'x', visit: null })).toBeNull();
    const events = await centre.test.hub.services.db.selectFrom('event').select('type').execute();
    expect(events.map(({ type }) => type)).toContain('article.changed');
  });
});

it('a centre that does not ask for articles has none, and says so', async () => {
  const plain = await startTestHub();
  try {
    const lone = await plain.screen('content-1');
    await lone.signIn('lone');
    expect(await lone.api.article.status.query()).toEqual({ enabled: false });
    expect(await lone.api.article.runNow.mutate({ key: lone.key() })).toEqual({ ok: false, reason: 'not-enabled' });
    expect(await step('report', 'da', await plain.screen('terminal-1'))).toEqual([]);
  } finally {
    await plain.stop();
  }
});
