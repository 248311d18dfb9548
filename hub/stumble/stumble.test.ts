import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  dataFolder,
  drawNumber,
  ok,
  root,
  startTestHub,
  type TestHub,
  type TestScreen,
} from '../../tests/support/test-hub.ts';
import type { Position } from '../assist/mirror.ts';

const months = { from: '2026-11', to: '2026-12' };
let test: TestHub;
let now: number;
let kiosk: TestScreen;
let terminal: TestScreen;
let admin: TestScreen;
beforeEach(async () => {
  now = Date.parse('2026-11-24T09:00:00+01:00');
  test = await startTestHub({ clock: () => now });
  kiosk = await test.screen('kiosk-1');
  terminal = await test.screen('terminal-1');
  admin = await test.screen('content-1');
  await admin.signIn('lone');
});
afterEach(() => test.stop());

const stumbles = () => admin.api.stumble.ofGuide.query({ slug: 'flytning', ...months, hash: null });
const stored = () => test.hub.services.db.selectFrom('guide_count').selectAll().execute();

/** Somebody moves alone, goes through two questions and a step, and leaves as told. */
async function visit({ help = false, done = [] as string[], reach = 'plan' as 'plan' | 'step' } = {}) {
  const { label } = await drawNumber(kiosk, 'medbetjening', 'self-service-here', 'flytning');
  const { session } = ok(await terminal.api.assist.enterNumber.mutate({ key: admin.key(), label }));
  const show = async (view: Position['view'], seconds: number, ticked: string[] = []) => {
    ok(
      await terminal.api.assist.show.mutate({
        session,
        view,
        done: ticked,
        answers: { who: 'me', home: 'rent', moveDate: '2026-12-01' },
        language: 'da',
      }),
    );
    now += seconds * 1000;
  };
  await show({ at: 'welcome' }, 4);
  await show({ at: 'question', question: 'who' }, 20);
  await show({ at: 'question', question: 'home' }, 70);
  await show({ at: 'step', step: 'report' }, 200);
  if (help) ok(await terminal.api.assist.askHelp.mutate({ key: admin.key() }));
  if (reach === 'plan') await show({ at: 'plan' }, 30, done);
  ok(await terminal.api.assist.leaveTerminal.mutate({ key: admin.key(), session, how: 'at-home' }));
}

describe('how visits went through a guide', () => {
  it('is counted per question, step and way, and shown from five', async () => {
    for (let i = 0; i < 5; i++) await visit({ done: ['report'] });
    const { nodes, edges } = await stumbles();
    expect(nodes.find(({ node }) => node === 'step:report')).toEqual({
      node: 'step:report',
      shown: 5,
      done: 5,
      skipped: 0,
      help: 0,
      left: 0,
      levels: { alone: 0, guided: 0, shown: 0, 'not-possible': 0 },
      time: { 'under-30s': 0, '30-60s': 0, '1-3min': 0, 'over-3min': 5 },
    });
    expect(edges).toContainEqual({ from: 'question:who', to: 'question:home', count: 5 });
    expect(edges).toContainEqual({ from: 'step:report', to: 'plan', count: 5 });
  });

  it('hides fewer than five, and what would give them away', async () => {
    for (let i = 0; i < 6; i++) await visit({ done: ['report'] });
    await visit({ help: true, reach: 'step' });
    const { nodes } = await stumbles();
    // One of seven skipped the step: neither that nor the six may be told, or one could be found from the other.
    expect(nodes.find(({ node }) => node === 'step:report')).toMatchObject({
      shown: 7,
      done: null,
      skipped: null,
      help: null,
      left: null,
    });
  });

  it('keeps nothing that says who, when or what was answered', async () => {
    await visit({ help: true });
    const rows = await stored();
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual(['hash', 'month', 'node', 'slug', 'times', 'towards', 'what']);
      expect(row.month).toBe('2026-11');
    }
    expect(JSON.stringify(rows)).not.toMatch(/rent|2026-12-01|"me"/);
    // In the order of their names, not in the order she went.
    const order = rows.map(({ node, what, towards }) => `${node} ${what} ${towards}`);
    expect(order).toEqual([...order].sort());
  });

  it('counts the level of help that staff recorded', async () => {
    const desk = await test.openDesk(1, 'anne');
    for (let i = 0; i < 5; i++) {
      const { visit: id } = await drawNumber(kiosk, 'medbetjening', 'assisted', 'flytning');
      ok(await desk.api.queue.callVisit.mutate({ key: admin.key(), visit: id }));
      const { session } = ok(
        await desk.api.assist.assign.mutate({ key: admin.key(), visit: id, terminal: 'terminal-1', guide: null }),
      );
      const at = { session, answers: {}, done: [], language: 'da' };
      ok(await terminal.api.assist.show.mutate({ ...at, view: { at: 'step', step: 'report' } }));
      now += 45_000;
      const record = { key: admin.key(), session, step: 'report', level: 'guided' as const, barriers: [] };
      ok(await desk.api.assist.recordStep.mutate(record));
      ok(
        await desk.api.queue.finish.mutate({
          key: admin.key(),
          visit: id,
          outcome: 'completed-assisted',
          inquiryType: 'self-service-help',
        }),
      );
    }
    const { nodes } = await stumbles();
    expect(nodes.find(({ node }) => node === 'step:report')?.levels).toMatchObject({ guided: 5 });
  });

  it('is asked for by months, and by one text of the guide', async () => {
    for (let i = 0; i < 5; i++) await visit();
    const none = { nodes: [], edges: [] };
    expect(
      await admin.api.stumble.ofGuide.query({ slug: 'flytning', from: '2026-12', to: '2026-12', hash: null }),
    ).toEqual(none);
    const other = { slug: 'flytning', ...months, hash: 'f'.repeat(64) };
    expect(await admin.api.stumble.ofGuide.query(other)).toEqual(none);
  });
});

describe('a visit under way', () => {
  it('goes on with the text it began with when the guide is changed, also after a restart', async () => {
    const data = dataFolder();
    const own = join(data.path, 'content');
    let hub = await startTestHub({ data: data.path });
    const screens = async () => {
      const editor = await hub.screen('content-1');
      await editor.signIn('lone');
      return { editor, seat: await hub.screen('terminal-1') };
    };
    try {
      const { editor, seat } = await screens();
      const { label } = await drawNumber(await hub.screen('kiosk-1'), 'medbetjening', 'self-service-here', 'flytning');
      ok(await seat.api.assist.enterNumber.mutate({ key: seat.key(), label }));
      for (const file of ['assets/guides/flytning.yaml', 'locales/da/guides/flytning.json']) {
        cpSync(join(root, file), join(own, file));
      }
      const words = join(own, 'locales', 'da', 'guides', 'flytning.json');
      writeFileSync(words, JSON.stringify({ ...JSON.parse(readFileSync(words, 'utf8')), title: 'Ny titel' }));
      expect(ok(await editor.api.content.reload.mutate({ key: editor.key() }))).toMatchObject({
        changed: ['flytning'],
        problems: [],
      });
      const title = async (screen: TestScreen) => {
        const { session } = await screen.api.assist.current.query();
        const hash = session?.guideHash ?? null;
        return (await screen.api.content.guide.query({ slug: 'flytning', hash }))?.words.da?.title;
      };
      const newVisitor = await seat.api.content.guide.query({ slug: 'flytning', hash: null });
      expect(newVisitor?.words.da?.title).toBe('Ny titel');
      expect(await title(seat)).toBe('Når du skal flytte');
      await hub.stop();
      hub = await startTestHub({ data: data.path });
      expect(await title((await screens()).seat)).toBe('Når du skal flytte');
    } finally {
      await hub.stop();
      data.remove();
    }
  });
});
