import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './shell.ts';

test('every role opens its screens', async ({ shell }) => {
  const app = await shell.start(['--role', 'all', '--demo']);
  await expect.poll(() => app.windows().length).toBe(7);
  const kinds = app.windows().map((page) => new URL(page.url()).pathname.split('/')[1]);
  expect(kinds.sort()).toEqual(['content', 'desk', 'display', 'insight', 'kiosk', 'library', 'terminal']);
});

test('the hub comes back after a crash, and the window stays open', async ({ shell }) => {
  const app = await shell.start(['--role', 'kiosk', '--demo']);
  const page = await app.firstWindow();
  await expect(page).toHaveURL(/\/kiosk\//);
  const hubPid = () =>
    app.evaluate(
      ({ app: electronApp }) => electronApp.getAppMetrics().find(({ name }) => name === 'sidemand-hub')?.pid ?? 0,
    );
  const before = await hubPid();
  expect(before).toBeGreaterThan(0);
  process.kill(before);
  await expect.poll(async () => ![0, before].includes(await hubPid()), { timeout: 20_000 }).toBe(true);
  const answer = new URL(page.url()).origin;
  await expect
    .poll(() =>
      page.evaluate(
        (url) =>
          fetch(url).then(
            ({ ok }) => ok,
            () => false,
          ),
        answer,
      ),
    )
    .toBe(true);
  expect(app.windows()).toHaveLength(1);
});

test('a hub that cannot save says so on the screen', async ({ shell }) => {
  const data = join(shell.folder(), 'a-file');
  writeFileSync(data, 'not a folder');
  const app = await shell.start(['--role', 'kiosk', '--demo'], data);
  const page = await app.firstWindow();
  await expect(page.locator('main')).toContainText('Sidemand kan ikke gemme');
  await expect(page.locator('main')).toContainText('Gå hen til en medarbejder');
});

test('nothing is left of a self-service visit', async ({ shell }) => {
  const app = await shell.start(['--role', 'terminal', '--demo']);
  const page = await app.firstWindow();
  await expect(page).toHaveURL(/\/terminal\//);
  const opened = await page.evaluate(() =>
    (window as unknown as { sidemandDevice: { openSelfService: (url: string) => Promise<unknown> } }).sidemandDevice //
      .openSelfService('https://www.borger.dk/'),
  );
  expect(opened).toEqual({ ok: true, in: 'view' });

  // The session is held on to, so that it can be looked at when its page is gone.
  const during = await app.evaluate(async ({ webContents }) => {
    const ours = webContents
      .getAllWebContents()
      .map((contents) => contents.session)
      .find((session) => session.getStoragePath() === null && session.getUserAgent().includes('Electron') === false);
    if (ours === undefined) return -1;
    Object.assign(globalThis, { visit: ours });
    await ours.cookies.set({ url: 'https://www.borger.dk', name: 'sso', value: 'x' });
    return (await ours.cookies.get({})).filter(({ name }) => name === 'sso').length;
  });
  expect(during).toBe(1);

  await page
    .evaluate(() =>
      (window as unknown as { sidemandDevice: { endVisit: () => Promise<unknown> } }).sidemandDevice.endVisit(),
    )
    .catch(() => undefined);
  await expect
    .poll(() =>
      app.evaluate(async ({ BrowserWindow }) => {
        const { visit } = globalThis as unknown as { visit: Electron.Session };
        return {
          cookies: (await visit.cookies.get({})).length,
          cache: await visit.getCacheSize(),
          views: BrowserWindow.getAllWindows().map((window) => window.contentView.children.length),
        };
      }),
    )
    .toMatchObject({ cookies: 0, cache: 0 });
});
