import { createServer } from 'node:http';
import { expect, test } from './shell.ts';

const evil = [
  'https://evil.example/',
  'https://evil.example/?next=localhost',
  'file:///etc/passwd',
  'data:text/html,<h1>escaped</h1>',
  'mailto:someone@borger.dk',
  'chrome://settings',
];

test('a page has three calls and nothing of Node or Electron', async ({ shell }) => {
  const app = await shell.start(['--role', 'kiosk', '--demo']);
  const page = await app.firstWindow();
  await expect(page).toHaveURL(/\/kiosk\//);
  const seen = await page.evaluate(() => ({
    device: Object.keys((window as unknown as { sidemandDevice: object }).sidemandDevice).sort(),
    frozen: Object.isFrozen((window as unknown as { sidemandDevice: object }).sidemandDevice),
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
  }));
  expect(seen).toEqual({ device: ['endVisit', 'host', 'openSelfService', 'print'], frozen: true, node: [] });
});

test('a public screen cannot leave its part of the hub', async ({ shell }) => {
  const app = await shell.start(['--role', 'kiosk', '--demo']);
  const page = await app.firstWindow();
  await expect(page).toHaveURL(/\/kiosk\//);
  const hub = new URL(page.url()).origin;
  for (const url of [...evil, `${hub}/desk/desk-1`, `${hub}/`]) {
    await page.evaluate((target) => {
      location.href = target;
    }, url);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(page.url(), url).toMatch(/\/kiosk\//);
  }
});

test('a redirect leads nowhere either', async ({ shell }) => {
  const server = createServer((_request, response) => {
    response.writeHead(302, { location: 'https://evil.example/' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  try {
    const app = await shell.start(['--role', 'kiosk', '--demo']);
    const page = await app.firstWindow();
    await expect(page).toHaveURL(/\/kiosk\//);
    await page.evaluate((url) => {
      location.href = url;
    }, `http://127.0.0.1:${port}/`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(page.url()).toMatch(/\/kiosk\//);
  } finally {
    server.close();
  }
});

test('a page opens no window, saves no file and is granted nothing', async ({ shell }) => {
  const app = await shell.start(['--role', 'kiosk', '--demo']);
  const page = await app.firstWindow();
  await expect(page).toHaveURL(/\/kiosk\//);
  await app.evaluate(({ session }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    session.fromPartition('sidemand-kiosk-1').on('will-download', (event) => {
      seen.push(event.defaultPrevented ? 'cancelled' : 'saved');
    });
  });
  const answers = await page.evaluate(async () => {
    const opened = window.open('https://evil.example/') !== null;
    const link = document.createElement('a');
    link.download = 'x.txt';
    link.href = URL.createObjectURL(new Blob(['x']));
    link.click();
    const states: string[] = [];
    for (const name of ['geolocation', 'camera', 'microphone', 'notifications', 'clipboard-read']) {
      states.push((await navigator.permissions.query({ name: name as PermissionName })).state);
    }
    return { opened, states };
  });
  expect(answers.opened).toBe(false);
  expect(new Set(answers.states)).toEqual(new Set(['denied']));
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen))
    .toEqual(['cancelled']);
  expect(app.windows()).toHaveLength(1);
});
