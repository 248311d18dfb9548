import type { Page } from '@playwright/test';
import { freePort, type HubProcess, startHubProcess } from '../support/hub-process.ts';
import { dataFolder, drawNumber, key, ok, screenOf } from '../support/test-hub.ts';
import { expect, test } from './centre.ts';
import { announcements, heard, listen } from './listen.ts';
import { wordsIn } from './words.ts';

const w = wordsIn('da');
const click = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

/** What the wall has sounded so far, as announcements. */
const announced = async (display: Page) => announcements(await heard(display));

test('the hub is killed in the middle of a visit: every screen says so, goes on, and resumes by itself', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const folder = dataFolder();
  const port = await freePort();
  const start = async (): Promise<HubProcess> => {
    const started = await startHubProcess(folder.path, port);
    if (!('url' in started)) throw new Error(started.reason);
    return started;
  };
  let hub = await start();
  const context = async (width: number, height: number) =>
    browser.newContext({ viewport: { width, height }, locale: 'da-DK', timezoneId: 'Europe/Copenhagen' });
  const contexts = [
    await context(1080, 1920),
    await context(1920, 1080),
    await context(1920, 1080),
    await context(1920, 1080),
  ];
  const [kiosk, terminal, desk, display] = (await Promise.all(contexts.map((c) => c.newPage()))) as [
    Page,
    Page,
    Page,
    Page,
  ];
  const url = (device: string) => hub.screens.find((screen) => screen.device === device)?.url ?? '';
  try {
    await listen(display);
    await Promise.all([
      kiosk.goto(url('kiosk-1')),
      terminal.goto(url('terminal-1')),
      desk.goto(url('desk-3')),
      display.goto(url('display-1')),
    ]);
    await click(desk, 'Kirsten Lund');
    await desk.keyboard.type('1470');
    await click(desk, /Åbn skranke 3/);
    await expect(display.getByRole('heading').first()).toBeVisible();
    await display.mouse.click(5, 5); // a browser lets a page sound only after a first touch
    const kioskApi = await screenOf(hub, 'kiosk-1');
    const ticket = await drawNumber(kioskApi, 'medbetjening', 'assisted', 'flytning');
    await click(desk, new RegExp(w.desk.visit.callNext));
    await expect(display.getByText(ticket.label).first()).toBeVisible();
    await expect.poll(() => announced(display)).toHaveLength(1);
    await click(desk, new RegExp(`^${w.desk.visit.start}`));
    await click(desk, w.desk.visit.assign);
    await click(desk, /Begynd ved Skærm 1/);
    await expect(terminal.getByRole('heading', { name: w.moving.title, exact: true })).toBeVisible();
    await click(terminal, w.terminal.guide.begin);
    // The kiosk stands at the point of taking a number.
    await click(kiosk, /Dansk/);
    await click(kiosk, new RegExp(w.kiosk.groups['life-situation'].title));
    await click(kiosk, new RegExp(w.errands.errands.flytning.title));
    await click(kiosk, w.errands.questions.situation.options.exempt);
    await expect(kiosk.getByRole('button', { name: new RegExp(w.kiosk.way.take) })).toBeVisible();
    const before = await announced(display);

    await hub.end('SIGKILL');
    for (const page of [kiosk, terminal, desk, display]) {
      await expect(page.getByText(w.common.status.offline).first()).toBeVisible({ timeout: 30_000 });
    }
    await expect(display.getByText(ticket.label).first()).toBeVisible();
    await expect(desk.getByText(ticket.label).first()).toBeVisible();
    // Her guide goes on without the hub; a number pressed for now is not lost.
    await click(terminal, w.moving.questions.who?.options?.me ?? '');
    await expect(terminal.getByRole('heading', { name: w.moving.questions.from?.text ?? '' })).toBeVisible();
    await click(kiosk, new RegExp(w.kiosk.way.take));

    hub = await start();
    for (const page of [kiosk, terminal, desk, display]) {
      await expect(page.getByText(w.common.status.offline)).toHaveCount(0, { timeout: 30_000 });
    }
    await expect(kiosk.getByRole('heading', { name: w.kiosk.ticket.title })).toBeVisible({ timeout: 30_000 });
    await expect(desk.getByText(w.moving.questions.from?.text ?? '').first()).toBeVisible();
    await expect(display.getByText(ticket.label).first()).toBeVisible();
    expect(await announced(display)).toEqual(before);

    // A new call sounds, once more; and there is exactly one number of the kiosk's press.
    const anne = await screenOf(hub, 'desk-1');
    await anne.signIn('anne');
    ok(
      await anne.api.queue.openCounter.mutate({
        key: key(),
        counter: 'skranke-1',
        services: ['folkeregister'],
        takeOver: false,
      }),
    );
    const { waiting } = await anne.api.queue.overview.query();
    expect(waiting.map((visit) => visit.situation)).toEqual(['exempt']);
    ok(await anne.api.queue.callNext.mutate({ key: key() }));
    await expect(display.getByText(waiting[0]?.label ?? '-').first()).toBeVisible();
    await expect.poll(() => announced(display)).toHaveLength(before.length + 1);
  } finally {
    await Promise.all(contexts.map((c) => c.close()));
    await hub.end('SIGKILL');
    folder.remove();
  }
});
