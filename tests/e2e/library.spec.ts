import type { Page } from '@playwright/test';
import type { Contact } from '../../domain/followup/contact.ts';
import { drawNumber, key, ok } from '../support/test-hub.ts';
import { button, type Centre, expect, heading, look, signIn, test } from './centre.ts';
import { fill, wordsIn } from './words.ts';

const w = wordsIn('da');
const { action, contact, detail, told } = w.library;

const names = ['Anna Dam', 'Bo Lund', 'Carl Krog', 'Dorte Bæk', 'Egon Friis', 'Gerda Holm', 'Hans Ibsen', 'Åse Skov'];

/** People who agreed to be followed up today, all by the same kind of contact, and the library with its list open. */
async function libraryWith(centre: Centre, given: Contact, viewport?: { width: number; height: number }) {
  const desk = await centre.test.openDesk(3, 'kirsten');
  const kiosk = await centre.test.screen('kiosk-1');
  const { version, hash, language } = await desk.api.content.agreement.query({ language: 'da' });
  for (const name of names) {
    const { visit } = await drawNumber(kiosk, 'medbetjening', 'assisted', 'flytning');
    ok(
      await desk.api.followUp.agree.mutate({
        key: key(),
        visit,
        name,
        contact: given,
        digitalPost: 'registered',
        interpreter: false,
        topics: ['mitid', 'borger-dk'],
        wishPlace: null,
        wishTimes: [],
        text: { language, version, hash },
      }),
    );
  }
  const library = await centre.open('library-1', { viewport });
  await signIn(library, 'Birgit Dam', '8642');
  return library;
}

/** Makes all of them due today, as the days do that pass. */
async function dueToday(centre: Centre, page: Page) {
  const screen = await centre.test.screen('library-1');
  await screen.signIn('birgit');
  const { today } = await screen.api.followUp.list.query({ closed: false });
  await centre.test.hub.services.db.updateTable('follow_up').set({ due_on: today }).execute();
  await page.reload();
}

const row = (page: Page, name: string) => page.getByRole('option', { name: new RegExp(`^${name}`) });
const nav = (page: Page, label: string) => button(page, new RegExp(`^${label} `));

test('the library may contact her the way she chose, and no other', async ({ centre }) => {
  const library = await libraryWith(centre, { channel: 'sms', value: '54123456' });
  await nav(library, w.library.filter.open.label).click();
  const { contactChannel: channel, contactResult: result } = w.domain;
  const person = library.getByRole('region', { name: names[0] });
  await expect(person.getByText(channel.sms)).toBeVisible();
  await expect(person.getByText(detail.onlyAgreed)).toBeVisible();
  for (const other of [channel.phone, channel.digital_post, channel.email]) {
    await expect(person.getByText(other, { exact: true })).toHaveCount(0);
  }
  await button(library, action.contact).click();
  const dialog = library.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: channel.phone })).toHaveCount(0);
  await expect(dialog.getByRole('radio', { name: result.reached })).toHaveCount(0);
  await expect(dialog.getByRole('radio', { name: result.sent })).toHaveCount(1);
  await look(library, 'library: contact by text message');
});

test('what is not due yet is not called due, and a contact and a time can be taken back where she works', async ({
  centre,
}) => {
  const viewport = { width: 1366, height: 768 };
  const library = await libraryWith(centre, { channel: 'email', value: 'borger@example.dk' }, viewport);
  const { filter, empty } = w.library;
  await expect(nav(library, filter.now.label)).toContainText('0');
  await expect(nav(library, filter.later.label)).toContainText(String(names.length));
  await expect(library.getByText(fill(empty.nowButLater.text_other, { count: names.length }))).toBeVisible();
  await look(library, 'library: nobody today');
  await button(library, empty.nowButLater.show).click();
  await expect(heading(library, filter.later.title)).toBeVisible();
  await expect(library.getByRole('option')).toHaveCount(names.length);

  await dueToday(centre, library);
  await expect(nav(library, filter.now.label)).toContainText(String(names.length));
  await row(library, 'Åse Skov').click();
  await button(library, action.contact).click();
  await library.getByRole('dialog').getByText(w.domain.contactResult.sent).click();
  await button(library, contact.save).click();
  await expect(row(library, 'Åse Skov')).toHaveCount(0);
  await expect(library.getByText(told.contacted.sent)).toBeInViewport({ ratio: 1 });
  await look(library, 'library: a contact is noted');
  await button(library, action.undo).click();
  await expect(row(library, 'Åse Skov')).toBeVisible();
  await expect(library.getByText(told.undone)).toBeInViewport({ ratio: 1 });
  await expect(library.getByText(detail.noAttempts)).toBeVisible();

  await button(library, action.plan).click();
  await button(library, w.library.plan.save).click();
  await expect(row(library, 'Åse Skov')).toHaveCount(0);
  await button(library, action.undo).click();
  await expect(row(library, 'Åse Skov')).toBeVisible();

  // A time that was agreed is seen with its hour, and can be called off later too.
  await button(library, action.plan).click();
  await button(library, w.library.plan.save).click();
  await nav(library, filter.planned.label).click();
  await expect(row(library, 'Åse Skov')).toContainText(/kl\. 10[.:]00/);
  const person = library.getByRole('region', { name: 'Åse Skov' });
  const column = (await person.boundingBox())?.x;
  await button(library, action.cancelPlan).click();
  await expect(library.getByText(told.planCancelled)).toBeInViewport({ ratio: 1 });
  // The list is empty now; she stays where she stood.
  await expect(heading(library, filter.planned.title)).toBeVisible();
  expect((await person.boundingBox())?.x).toBe(column);
  await nav(library, filter.now.label).click();
  await expect(row(library, 'Åse Skov')).toBeVisible();
});

test('zoomed to 200 %, choosing a row brings her to the person, and back to the row', async ({ centre }) => {
  const viewport = { width: 960, height: 540 };
  const library = await libraryWith(centre, { channel: 'phone', value: '54123456' }, viewport);
  await dueToday(centre, library);
  const name = (who: string) => library.getByRole('heading', { level: 2, name: who });
  await row(library, 'Åse Skov').click();
  await expect(name('Åse Skov')).toBeFocused();
  await expect(name('Åse Skov')).toBeInViewport({ ratio: 1 });
  await look(library, 'library: a person at 200 %');

  await button(library, action.back).click();
  await expect(row(library, 'Åse Skov')).toBeFocused();
  await expect(row(library, 'Åse Skov')).toBeInViewport();
  // With keys: the arrows go through the names, Enter opens one.
  await library.keyboard.press('ArrowUp');
  await expect(row(library, 'Hans Ibsen')).toBeFocused();
  await library.keyboard.press('Enter');
  await expect(name('Hans Ibsen')).toBeFocused();

  await button(library, action.contact).click();
  await library.getByRole('dialog').getByText(w.domain.contactResult['no-answer']).click();
  await button(library, contact.save).click();
  await expect(library.getByText(told.contacted['no-answer'])).toBeInViewport({ ratio: 1 });
  await button(library, action.back).click();
  await expect(library.getByRole('option')).toHaveCount(names.length - 1);
  // The row is gone with what was done: the view is at the list all the same.
  await expect(library.locator('.l-list')).toBeFocused();
  await look(library, 'library: the list at 200 %');
});
