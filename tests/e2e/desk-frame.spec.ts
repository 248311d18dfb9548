import type { Page } from '@playwright/test';
import { drawNumber, key, ok } from '../support/test-hub.ts';
import { button, expect, look, signIn, test } from './centre.ts';
import { fill, wordsIn } from './words.ts';

const w = wordsIn('da');
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

/** Where the parts of the page stand, in whole pixels. The list and the visit are scrolled in their own place, if at all. */
const frameOf = (page: Page) =>
  page.evaluate(() => ({
    scrolled: [window.scrollY, document.documentElement.scrollHeight - window.innerHeight],
    ...Object.fromEntries(
      ['.k-staff-title', '.d-status', '.d-strip', '.d-main', '.d-visit', '.d-list', '.d-counters'].map((part) => {
        const { x, y, width, height } = document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect(-1);
        return [part, [x, y, width, part === '.d-counters' ? 0 : height].map(Math.round)];
      }),
    ),
  }));

for (const viewport of sizes) {
  const size = `${viewport.width}x${viewport.height}`;
  test(`the desk at ${size}: fourteen wait, and nothing moves whatever comes and goes`, async ({ centre }) => {
    const kiosk = await centre.test.screen('kiosk-1');
    const terminal = await centre.test.screen('terminal-1');
    const desk = await centre.open('desk-2', { viewport });
    await signIn(desk, 'Bashir Karimi', '3691');
    await button(desk, fill(w.desk.counter.open, { label: '2' })).click();
    const callNext = button(desk, new RegExp(w.desk.visit.callNext));
    await expect(callNext).toBeVisible();
    await look(desk, `desk at ${size}: nobody waits`);
    const frame = await frameOf(desk);
    expect(frame.scrolled).toEqual([0, 0]);
    for (let i = 0; i < 15; i++) await drawNumber(kiosk, i % 4 === 3 ? 'mitid-digitalpost' : 'pas-koerekort');
    await expect(desk.locator('.d-list tbody tr')).toHaveCount(15);

    const counters = desk.locator('.d-counters li');
    const inSight = async () => {
      await expect(desk.locator('.d-list tbody tr').first()).toBeInViewport({ ratio: 1 });
      for (let n = 0; n < 4; n++) await expect(counters.nth(n)).toBeInViewport({ ratio: 1 });
    };
    await expect(callNext).toBeInViewport({ ratio: 1 });
    await inSight();
    expect(await frameOf(desk)).toEqual(frame);

    // Called: a message and what takes it back; then one more of everything that asks for attention.
    await desk.keyboard.press('F2');
    const undo = button(desk, new RegExp(fill(w.desk.undo.action, { label: 'P001' })));
    await expect(undo).toBeInViewport({ ratio: 1 });
    await expect(undo).toContainText(/\d+ sek\./);
    // Who listens is not told every second: the button's name has no seconds in it.
    await expect(undo).toHaveAccessibleName(/^((?!sek).)*$/);
    await expect(button(desk, new RegExp(`^${w.desk.visit.start}`))).toBeInViewport({ ratio: 1 });
    await expect(button(desk, new RegExp(w.desk.visit.passOn)).first()).toBeInViewport({ ratio: 1 });
    await expect(desk.locator('.d-list tbody tr')).toHaveCount(14);
    expect(await frameOf(desk)).toEqual(frame);
    ok(await terminal.api.assist.askHelp.mutate({ key: key() }));
    const colleague = await centre.test.openDesk(1, 'anne');
    ok(await colleague.api.house.pause.mutate({ key: key(), service: 'folkeregister', reason: 'few-staff' }));
    ok(await colleague.api.house.callColleague.mutate({ key: key(), staff: null, why: 'help' }));
    await expect(button(desk, new RegExp(w.desk.help.take)).first()).toBeInViewport({ ratio: 1 });
    await inSight();
    expect(await frameOf(desk)).toEqual(frame);
    await look(desk, `desk at ${size}: all at once`);

    await desk.keyboard.press('F8');
    await expect(button(desk, new RegExp(w.desk.visit.finish))).toBeInViewport({ ratio: 1 });
    expect(await frameOf(desk)).toEqual(frame);
    // The last who waits is reached within the list.
    await desk.locator('.d-list tbody tr').last().scrollIntoViewIfNeeded();
    await expect(desk.locator('.d-list tbody tr').last()).toBeInViewport({ ratio: 0.95 });
    expect(await frameOf(desk)).toEqual(frame);
  });
}

test('the desk she has left for another one says why it asks for a sign-in, until somebody signs in', async ({
  centre,
}) => {
  const desk = await centre.open('desk-1');
  await signIn(desk, 'Bashir Karimi', '3691');
  await button(desk, fill(w.desk.counter.open, { label: '1' })).click();
  await expect(button(desk, new RegExp(w.desk.visit.callNext))).toBeVisible();
  const other = await centre.open('desk-2');
  await signIn(other, 'Bashir Karimi', '3691');
  await expect(button(other, new RegExp(w.desk.visit.callNext))).toBeVisible();
  const why = desk.getByText(fill(w.desk.signIn.left, { name: 'Bashir Karimi' }));
  await expect(why).toBeVisible();
  await look(desk, 'desk that was left');

  await signIn(desk, 'Anne Holm', '2580');
  // Nobody has taken a counter from Anne: it is Bashir's, who has it with him.
  await expect(desk.getByText(fill(w.desk.counter.welcome, { name: 'Anne Holm' }))).toBeVisible();
  await expect(desk.locator('.k-notice')).toHaveCount(0);
  await button(desk, w.desk.counter.signOut).click();
  await expect(button(desk, 'Anne Holm')).toBeVisible();
  await expect(why).toHaveCount(0);
});
