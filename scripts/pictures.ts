import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserArgs, findBrowser } from '../tests/support/browser.ts';
import { drawNumber, key, ok, startTestHub } from '../tests/support/test-hub.ts';
import { buildAll, root } from './build.ts';

/** `node scripts/pictures.ts`: takes the README's pictures of the running screens, half size, into `docs/images/`. */
const folder = join(root, 'docs', 'images');
mkdirSync(folder, { recursive: true });
await buildAll(console.log);
const test = await startTestHub();
const { executablePath, env } = await findBrowser();
const browser: Browser = await chromium.launch({
  executablePath,
  args: browserArgs,
  env: { ...process.env, ...env } as Record<string, string>,
});

const url = (device: string) => test.hub.screens.find((screen) => screen.device === device)?.url ?? '';
async function open(address: string, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('heading').first().waitFor();
  return page;
}
/** Takes a picture as the screen is and makes it small: taken small, the page would believe in another screen. */
async function take(page: Page, name: string, width = 960): Promise<void> {
  const full = await page.screenshot();
  const size = page.viewportSize() ?? { width: 1, height: 1 };
  const height = Math.round((size.height * width) / size.width);
  const paper = await browser.newPage({ viewport: { width, height } });
  await paper.setContent(
    `<style>body{margin:0}</style><img width=${width} src="data:image/png;base64,${full.toString('base64')}">`,
  );
  await paper.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 85 });
  await paper.close();
}
const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

const kioskApi = await test.screen('kiosk-1');
const [anne, bashir] = [await test.openDesk(1, 'anne'), await test.openDesk(2, 'bashir')];
const desk = await open(url('desk-3'), 1920, 1080);
await press(desk, 'Kirsten Lund');
await desk.keyboard.type('1470');
await press(desk, /Åbn skranke 3/);
const mover = await drawNumber(kioskApi, 'medbetjening', 'assisted', 'flytning');
for (const [service, errand] of [
  ['pas-koerekort', 'pas'],
  ['mitid-digitalpost', 'mitid'],
  ['pas-koerekort', 'koerekort'],
  ['folkeregister', 'bopaelsattest'],
  ['personlig-betjening', 'andet'],
  ['pas-koerekort', 'pas'],
  ['mitid-digitalpost', 'digital-post'],
] as const) {
  await drawNumber(kioskApi, service, 'counter', errand);
}
ok(await anne.api.queue.callNext.mutate({ key: key() }));
ok(await bashir.api.queue.callNext.mutate({ key: key() }));
await press(desk, /Kald næste/);
await desk.getByRole('button', { name: /^Start/ }).waitFor();
await take(desk, 'desk-queue');

const kiosk = await open(url('kiosk-1'), 1080, 1920);
await press(kiosk, /Dansk/);
await take(kiosk, 'kiosk-what-for', 480);
await press(kiosk, /Der sker noget nyt/);
await press(kiosk, /Jeg skal flytte/);
await press(kiosk, 'Mig selv');
await press(kiosk, 'Nej');
await press(kiosk, 'Ja, jeg har det med');
await kiosk.getByRole('heading', { name: 'Gør det selv her' }).waitFor();
await take(kiosk, 'kiosk-recommendation', 480);
await press(kiosk, /Få hjælp ved siden af dig/);
await press(kiosk, /Tag et nummer/);
await kiosk.getByRole('heading', { name: 'Her er dit nummer' }).waitFor();
await take(kiosk, 'kiosk-ticket', 480);

const display = await open(url('display-1'), 1920, 1080);
await display.getByText(mover.label).first().waitFor();
await take(display, 'display');
const phone = await open(`${test.hub.url}/phone/#t=${mover.phone}`, 390, 844);
await phone.getByRole('heading', { name: 'Det er din tur' }).waitFor();
await take(phone, 'phone', 300);

const terminal = await open(url('terminal-1'), 1920, 1080);
await press(desk, /^Start/);
await press(desk, 'Sæt ved en skærm');
await press(desk, 'Begynd ved Skærm 1');
await terminal.getByRole('heading', { name: 'Når du skal flytte', exact: true }).waitFor();
for (const answer of [
  'Begynd',
  'Jeg flytter alene',
  'I Danmark',
  'En bolig, man lejer',
  /I morgen/,
  'Videre',
  'Nej',
  'Ja, det er med',
  'Nej tak, ikke mere',
  'Videre',
]) {
  await press(terminal, answer);
}
await take(terminal, 'terminal-answers');
await press(terminal, 'Ja, vis mine trin');
await terminal.getByRole('heading', { name: 'Meld flytning', exact: true }).waitFor();
await take(terminal, 'terminal-step');
await desk.getByText('Kig væk nu').first().waitFor();
await desk.getByText('Fik det vist', { exact: true }).click();
await press(desk, 'Det digitale');
await desk.getByText('Godt at lære').waitFor();
await take(desk, 'desk');

const { version, hash } = await anne.api.content.agreement.query({ language: 'da' });
for (const [name, value] of [
  ['Inger Sørensen', '54 12 34 56'],
  ['Mogens Åkjær', '54 65 43 21'],
] as const) {
  const { visit } = await drawNumber(kioskApi, 'medbetjening', 'self-service-here', 'flytning');
  ok(
    await anne.api.followUp.agree.mutate({
      key: key(),
      visit,
      name,
      contact: { channel: 'phone', value },
      digitalPost: 'exempt',
      interpreter: false,
      topics: ['mitid', 'borger-dk'],
      wishPlace: 'nykoebing-bibliotek',
      wishTimes: ['morning'],
      text: { language: 'da', version, hash },
    }),
  );
}
const library = await open(url('library-1'), 1920, 1080);
await press(library, 'Birgit Dam');
await library.keyboard.type('8642');
await press(library, /Alle åbne/);
await library.getByText('Inger Sørensen').first().waitFor();
await take(library, 'library');
const content = await open(url('content-1'), 1920, 1080);
await press(content, 'Lone Skov');
await content.keyboard.type('9517');
await content.getByRole('heading', { level: 1 }).first().waitFor();
await content.getByText('Når du skal flytte').first().waitFor();
await take(content, 'content');
const start = await open(test.hub.startUrl, 1400, 1000);
await start.getByText('Skærmen i venterummet').first().waitFor();
await take(start, 'start');

await browser.close();
await test.stop();
console.log(`Pictures are in ${folder}.`);
