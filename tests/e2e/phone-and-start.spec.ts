import { drawNumber, key, ok } from '../support/test-hub.ts';
import { button, expect, heading, look, signIn, spaced, test } from './centre.ts';
import { fill, wordsIn } from './words.ts';

const w = wordsIn('da');
const { view } = w.phone;

test('her phone follows her number from the queue to the counter and out, and knows nothing of her', async ({
  centre,
}) => {
  const kiosk = await centre.test.screen('kiosk-1');
  const desk = await centre.test.openDesk(2, 'bashir');
  await drawNumber(kiosk, 'pas-koerekort');
  const ticket = await drawNumber(kiosk, 'pas-koerekort');
  const url = `${centre.test.hub.url}/phone#t=${ticket.phone}`;
  const phone = await centre.openPhone(url);
  await expect(heading(phone, view.waiting.title)).toBeVisible();
  await expect(phone.getByText(spaced(ticket.label)).first()).toBeVisible();
  await expect(phone.getByText(fill(w.phone.place.ahead_one, { place: 2, count: 1 }))).toBeVisible();
  await expect(heading(phone, w.phone.haveReady)).toBeVisible();
  await look(phone, 'phone: waiting');

  const { visit: other } = ok(await desk.api.queue.callNext.mutate({ key: key() }));
  await expect(phone.getByText(w.phone.place.next)).toBeVisible();
  ok(await desk.api.queue.noShow.mutate({ key: key(), visit: other.id }));
  ok(await desk.api.queue.callNext.mutate({ key: key() }));
  await expect(heading(phone, view.called.title)).toBeVisible();
  await expect(phone.getByText(fill(view.called.text, { counter: '2' }), { exact: true })).toBeVisible();
  await look(phone, 'phone: called');
  ok(await desk.api.queue.noShow.mutate({ key: key(), visit: ticket.visit }));
  await expect(heading(phone, view.missed.title)).toBeVisible();
  await look(phone, 'phone: missed');
  ok(await desk.api.queue.reactivate.mutate({ key: key(), visit: ticket.visit }));
  ok(await desk.api.queue.callVisit.mutate({ key: key(), visit: ticket.visit }));
  ok(await desk.api.queue.start.mutate({ key: key(), visit: ticket.visit }));
  await expect(heading(phone, view['with-staff'].title)).toBeVisible();
  const finish = { visit: ticket.visit, outcome: 'completed-assisted', inquiryType: 'self-service-help' } as const;
  ok(await desk.api.queue.finish.mutate({ key: key(), ...finish }));
  await expect(heading(phone, view.finished.title)).toBeVisible();
  await look(phone, 'phone: finished');
  // What staff wrote of her visit is not hers alone: the link may be seen by others.
  const shown = await phone.locator('body').innerText();
  for (const staffs of ['Bashir', w.domain.outcome[finish.outcome], w.domain.inquiryType[finish.inquiryType]]) {
    expect(shown).not.toContain(staffs);
  }
  expect(await phone.evaluate(() => Object.keys(localStorage))).toEqual([]);

  // The day after, and with a link that never was: the same kind words, with what to do.
  centre.later(24 * 60 * 60_000);
  await phone.reload();
  await expect(heading(phone, w.phone.unknown.title)).toBeVisible();
  await look(phone, 'phone: old link');
  for (const hash of [`#t=${ticket.visit}.wrong`, '#t=nonsense', '']) {
    const strange = await centre.openPhone(`${centre.test.hub.url}/phone${hash}`);
    await expect(strange.getByText(w.phone.unknown.text)).toBeVisible();
  }
});

test('her phone writes as large as she has set her browser to, without a way sideways', async ({
  centre,
  playwright,
  launchOptions,
}) => {
  const kiosk = await centre.test.screen('kiosk-1');
  const { phone: secret } = await drawNumber(kiosk, 'pas-koerekort');
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=24'],
  });
  try {
    const phone = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await phone.goto(`${centre.test.hub.url}/phone#t=${secret}`);
    await expect(heading(phone, view.waiting.title)).toBeVisible();
    const [size, wide] = await phone.evaluate(() => [
      Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
      document.documentElement.scrollWidth,
    ]);
    // Half as large again as the page's own 18 px.
    expect(size).toBe(27);
    expect(wide).toBeLessThanOrEqual(390);
  } finally {
    await browser.close();
  }
});

test('the start page lists every screen with a sentence each, and only to who has the code', async ({ centre }) => {
  const { hub } = centre.test;
  const bare = await centre.openStart(hub.url);
  await expect(heading(bare, w.start.title)).toBeVisible();
  await expect(bare.getByText(w.start.ask.where)).toBeVisible();
  await look(bare, 'start: asks for the code');
  const code = bare.getByRole('textbox', { name: w.start.ask.code });
  await code.fill('?');
  await button(bare, w.start.ask.show).click();
  await expect(bare.getByText(w.start.ask.notACode)).toBeVisible();
  await code.fill('ABCD1234');
  await button(bare, w.start.ask.show).click();
  await expect(bare.getByText(w.start.ask.wrong.title)).toBeVisible();
  await expect(bare.getByRole('link', { name: /Skranke/ })).toHaveCount(0);
  await look(bare, 'start: wrong code');
  // The whole link, as it is copied out of the window where the program was started.
  await code.fill(hub.startUrl);
  await code.press('Enter');
  await expect(heading(bare, 'Borgerservice Nykøbing F.')).toBeVisible();

  const page = await centre.openStart(hub.startUrl);
  await expect(heading(page, 'Borgerservice Nykøbing F.')).toBeVisible();
  await look(page, 'start: screens');
  expect(page.url(), 'the code is gone from the address').not.toContain('code');
  for (const { label, kind, url } of hub.screens) {
    const link = page.getByRole('link', { name: new RegExp(`^${label}`) });
    await expect(link).toContainText(w.start.kind[kind as keyof typeof w.start.kind].text);
    await expect(link).toHaveAttribute('href', url);
  }
  // A link works: the screen opens in a tab of its own.
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: /^Skærm 1/ }).click(),
  ]);
  await expect(opened.getByRole('heading', { name: w.terminal.welcome.title })).toBeVisible();
});

test.describe('a hub that no centre is set up in', () => {
  test.use({ centreFile: '' });
  test('says so on its start page, with what to do', async ({ centre }) => {
    const start = await centre.openStart(centre.test.hub.startUrl);
    await expect(heading(start, w.start.noCentre.title)).toBeVisible();
    await expect(start.getByRole('link')).toHaveCount(0);
    await look(start, 'start: no centre');
  });
});

test('the library: a wrong PIN is told, and an empty list says when somebody will be on it', async ({ centre }) => {
  const library = await centre.open('library-1');
  await expect(button(library, 'Kirsten Lund')).toHaveCount(0);
  await signIn(library, 'Birgit Dam', '2468');
  await expect(library.getByText(fill(w.hub.refusal['wrong-pin_other'], { count: 4 }))).toBeVisible();
  await look(library, 'library: wrong PIN');
  await library.keyboard.type('8642');
  await expect(library.getByText(w.library.empty.now.title)).toBeVisible();
  await expect(library.getByText(w.library.empty.now.text)).toBeVisible();
  await look(library, 'library: empty');
});
