import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { FakePrinter } from '../support/fake-printer.ts';
import { largeOf, type Slip, textOf } from '../support/printer/paper.ts';
import { pictureOf } from '../support/printer/picture.ts';
import { printerAt, quick } from '../support/slips.ts';
import { button, test as centreTest, expect, expectAccessible, expectNoOverflow, heading } from './centre.ts';
import { fill, wordsIn } from './words.ts';

const { kiosk: words, errands, print, desk: deskWords } = wordsIn('da');

/** A centre whose kiosk has a printer on the network. */
const test = centreTest.extend<{ printer: FakePrinter }>({
  // biome-ignore lint/correctness/noEmptyPattern: a fixture must name what it takes, also nothing
  printer: async ({}, use) => {
    const printer = await FakePrinter.start();
    await use(printer);
    await printer.switchOff();
  },
  hubOptions: async ({ printer }, use) => {
    await use({
      printers: { 'kiosk-1': printerAt(printer.port) },
      printing: { printer: { ...quick, answer: 2_000, print: 5_000 }, watch: { well: 200, trouble: 100 } },
    });
  },
});

const begins = (text: string) => new RegExp(`^${text.replaceAll(/[.*+?^$()]/g, String.raw`\$&`)}`);

/** Goes through the kiosk as somebody who moves, to a number. */
async function takeNumber(page: Page): Promise<string> {
  const way = [
    begins('Dansk'),
    begins(words.groups['life-situation'].title),
    begins(errands.errands.flytning.title),
    errands.questions.situation.options.self,
    errands.questions.inPerson.options.none,
    errands.questions.mitid.options['with-me'],
    begins(errands.ways.assisted),
    begins(words.way.take),
  ];
  for (const name of way) await button(page, name).click();
  await expect(heading(page, words.ticket.title)).toBeVisible();
  return (await page.locator('.k-ticket-number').innerText()).replaceAll(/\s/g, '');
}

/** A desk at work, with the first colleague signed in. */
async function openDesk(centre: { open: (device: string) => Promise<Page> }): Promise<Page> {
  const desk = await centre.open('desk-3');
  await button(desk, 'Kirsten Lund').click();
  await desk.keyboard.type('1470');
  await button(desk, fill(deskWords.counter.open, { label: '3' })).click();
  await expect(desk.getByRole('button', { name: begins(deskWords.queue.give) })).toBeVisible();
  return desk;
}

/** The slip as a picture, as it would lie in the hand. */
async function photograph(page: Page, slip: Slip): Promise<Buffer> {
  await page.setViewportSize({ width: 700, height: 1800 });
  await page.setContent(`<body style="margin:0">${pictureOf(slip)}</body>`);
  return page.locator('svg').screenshot();
}

test('a number comes with its slip, and the slip leads to the number on a telephone', async ({
  centre,
  printer,
  page,
}) => {
  const kiosk = await centre.open('kiosk-1');
  const label = await takeNumber(kiosk);
  await expect(kiosk.getByText(print.slip.take)).toBeVisible();
  expect(printer.slips).toHaveLength(1);
  const [slip] = printer.slips;
  if (!slip) throw new Error('no slip');
  expect(largeOf(slip)).toBe(label);
  expect(textOf(slip)).toContain(errands.bring['new-address']);
  await expectAccessible(kiosk, 'ticket with its slip');
  await expectNoOverflow(kiosk, 'ticket with its slip');

  const picture = await photograph(page, slip);
  if (process.env.SIDEMAND_SLIPS) writeFileSync(`${process.env.SIDEMAND_SLIPS}/slip.png`, picture);
  const { data, width, height } = PNG.sync.read(picture);
  const read = jsQR(new Uint8ClampedArray(data), width, height)?.data ?? '';
  expect(read).toMatch(/\/phone\/#t=.+&l=da$/);
  const phone = await centre.openPhone(read);
  await expect(phone.getByText(new RegExp(label.split('').join(String.raw`\s*`))).first()).toBeVisible();
});

test('out of paper at ten: staff see it, she has a way on, and after the new roll her slip comes once', async ({
  centre,
  printer,
}) => {
  const desk = await openDesk(centre);
  const printers = desk.getByRole('region', { name: print.printers.title });
  await expect(printers).toBeHidden();
  printer.fault = { kind: 'no-paper', after: 250 };
  const kiosk = await centre.open('kiosk-1');
  const label = await takeNumber(kiosk);

  await expect(kiosk.getByText(print.slip.trouble['no-paper'])).toBeVisible();
  await expect(kiosk.getByText(print.slip.wayOn)).toBeVisible();
  await expect(kiosk.locator('.k-ticket .k-qr')).toBeVisible();
  await expectAccessible(kiosk, 'ticket without its slip');
  await expectNoOverflow(kiosk, 'ticket without its slip');

  const where = { where: 'Standeren ved døren' };
  await expect(printers.getByText(fill(print.printers.problem['no-paper'], where))).toBeVisible();
  await expect(printers.getByText(label)).toBeVisible();
  await expect(
    desk
      .getByRole('row', { name: new RegExp(label) })
      .or(desk.getByText(label))
      .first(),
  ).toBeVisible();
  await expectAccessible(desk, 'desk with a printer out of paper');

  printer.mend();
  await expect(printers.getByText(fill(print.printers.problem['no-paper'], where))).toBeHidden();
  await button(kiosk, print.slip.again).dblclick();
  await expect(kiosk.getByText(print.slip.take)).toBeVisible();
  await expect(printers).toBeHidden();
  expect(printer.slips.filter(({ whole }) => whole).map((slip) => largeOf(slip))).toEqual([label]);
});

test('the plug pulled in mid-print: nobody claims anything, and staff print it again', async ({ centre, printer }) => {
  const desk = await openDesk(centre);
  const kiosk = await centre.open('kiosk-1');
  printer.fault = { kind: 'power-off', after: 250 };
  const label = await takeNumber(kiosk);
  await expect(kiosk.getByText(print.slip.trouble['gone-mid-print'])).toBeVisible();
  await expect(kiosk.getByText(print.slip.look)).toBeVisible();
  const printers = desk.getByRole('region', { name: print.printers.title });
  await expect(
    printers.getByText(fill(print.printers.problem.offline, { where: 'Standeren ved døren' })),
  ).toBeVisible();
  await expect(printers.getByText(fill(print.printers.maybe, { label }))).toBeVisible();
  await printer.switchOn();
  await button(desk, fill(print.printers.reprintLabel, { label })).click();
  await expect(printers).toBeHidden();
  await expect(kiosk.getByText(print.slip.take)).toBeVisible();
  expect(printer.slips.filter(({ whole }) => whole).map((slip) => largeOf(slip))).toEqual([label]);
});

test('a number without a slip stands longer on the screen', async ({ centre, printer }) => {
  printer.openCover();
  const kiosk = await centre.open('kiosk-1', { prepare: (page) => page.clock.install() });
  await takeNumber(kiosk);
  await expect(kiosk.getByText(print.slip.trouble['cover-open'])).toBeVisible();
  await kiosk.clock.fastForward(115_000);
  await expect(button(kiosk, words.ticket.stay)).toBeHidden();
  await kiosk.clock.fastForward(10_000);
  await expect(button(kiosk, words.ticket.stay)).toBeVisible();
  await expect(kiosk.locator('.k-ticket-number')).toBeVisible();
  await kiosk.clock.fastForward(60_000);
  await expect(heading(kiosk, words.welcome.title)).toBeVisible();
});

/** The desktop program as the page sees it: its print takes the slip, or does not. */
const desktopProgram = (answer: string) => `
  window.printed = 0;
  window.sidemandDevice = {
    host: 'electron',
    print: async () => { window.printed++; return ${answer}; },
    openSelfService: async () => ({ ok: false, reason: 'refused' }),
    endVisit: async () => ({ ok: true }),
  };`;
const printedOn = (page: Page) => page.evaluate(() => (window as unknown as { printed: number }).printed);

centreTest.describe('a kiosk that prints through the system', () => {
  centreTest.use({ hubOptions: { printers: { 'kiosk-1': { kind: 'system' } } } });

  centreTest('prints its slip once, and the hub knows', async ({ centre }) => {
    const kiosk = await centre.open('kiosk-1', {
      prepare: (page) => page.addInitScript(desktopProgram('{ ok: true }')),
    });
    await takeNumber(kiosk);
    await expect(kiosk.getByText(print.slip.take)).toBeVisible();
    expect(await printedOn(kiosk)).toBe(1);
    await button(kiosk, print.slip.another).click();
    await expect.poll(() => printedOn(kiosk)).toBe(2);
    await expect(kiosk.getByText(print.slip.take)).toBeVisible();
  });

  centreTest('without paper tells her and the desk', async ({ centre }) => {
    const desk = await openDesk(centre);
    const kiosk = await centre.open('kiosk-1', {
      prepare: (page) => page.addInitScript(desktopProgram(`{ ok: false, reason: 'out-of-paper' }`)),
    });
    await takeNumber(kiosk);
    await expect(kiosk.getByText(print.slip.trouble['no-paper'])).toBeVisible();
    const where = { where: 'Standeren ved døren' };
    await expect(desk.getByText(fill(print.printers.problem['no-paper'], where))).toBeVisible();
    expect(await printedOn(kiosk)).toBe(1);
  });
});
