import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../support/test-hub.ts';
import { button, type Centre, expect, heading, look, signIn, test } from './centre.ts';
import { answerGuide } from './moving.ts';
import { fill, type StoryLanguage, type Words, wordsIn } from './words.ts';

/** From the door to a number: she is moving, has MitID with her, and would like somebody beside her. */
async function takeNumber(kiosk: Page, w: Words, language: StoryLanguage): Promise<{ label: string; phone: string }> {
  await look(kiosk, 'kiosk: welcome');
  await button(kiosk, language === 'da' ? /Dansk/ : /English/).click();
  await look(kiosk, 'kiosk: what for');
  await button(kiosk, new RegExp(w.kiosk.groups['life-situation'].title)).click();
  await look(kiosk, 'kiosk: life situations');
  await button(kiosk, new RegExp(w.errands.errands.flytning.title)).click();
  await expect(heading(kiosk, w.errands.questions.situation.title)).toBeVisible();
  await look(kiosk, 'kiosk: question');
  await button(kiosk, w.errands.questions.situation.options.self).click();
  await button(kiosk, w.errands.questions.inPerson.options.none).click();
  await button(kiosk, w.errands.questions.mitid.options['with-me']).click();
  await expect(heading(kiosk, w.errands.ways['self-service-here'])).toBeVisible();
  await look(kiosk, 'kiosk: recommendation');
  await button(kiosk, new RegExp(w.errands.ways.assisted)).click();
  await button(kiosk, new RegExp(w.kiosk.way.take)).click();
  await expect(heading(kiosk, w.kiosk.ticket.title)).toBeVisible();
  await look(kiosk, 'kiosk: ticket');
  const label =
    /[A-Z]\s?\d{3}/.exec(((await kiosk.locator('main').textContent()) ?? '').replaceAll(' ', ' '))?.[0] ?? '';
  return { label: label.replaceAll(/\s/g, ''), phone: '' };
}

async function openCounter(desk: Page, w: Words): Promise<void> {
  await look(desk, 'desk: sign-in');
  await signIn(desk, 'Kirsten Lund', '1470');
  await expect(heading(desk, w.desk.counter.title)).toBeVisible();
  await look(desk, 'desk: counter');
  await button(desk, fill(w.desk.counter.open, { label: '3' })).click();
  await expect(button(desk, new RegExp(w.desk.visit.callNext))).toBeVisible();
}

const agreementOf = (language: StoryLanguage) =>
  JSON.parse(readFileSync(join(root, 'locales', language, 'agreement.json'), 'utf8')) as { title: string };

for (const language of ['da', 'en'] as const) {
  test(`from the door to the follow-up list (${language})`, async ({ centre }: { centre: Centre }) => {
    test.setTimeout(240_000);
    const w = wordsIn(language);
    const staff = wordsIn('da');
    const [kiosk, terminal, desk, display, library] = await Promise.all([
      centre.open('kiosk-1'),
      centre.open('terminal-1'),
      centre.open('desk-3'),
      centre.open('display-1'),
      centre.open('library-1'),
    ]);

    await openCounter(desk, staff);
    await look(desk, 'desk: nobody waits');
    await look(display, 'display: nobody called');

    const { label } = await takeNumber(kiosk, w, language);
    expect(label).toMatch(/^[A-Z]\d{3}$/);

    // The desk knows without a reload, and calls; the wall shows it.
    await expect(desk.getByRole('row', { name: new RegExp(label) })).toBeVisible();
    await look(desk, 'desk: somebody waits');
    await button(desk, new RegExp(staff.desk.visit.callNext)).click();
    await expect(display.getByText(label).first()).toBeVisible();
    await look(display, 'display: called');
    await look(desk, 'desk: called');

    // Medbetjening: the desk seats her at a terminal, and her guide starts there by itself.
    await button(desk, new RegExp(`^${staff.desk.visit.start}`)).click();
    await button(desk, staff.desk.visit.assign).click();
    await look(desk, 'desk: choose a terminal');
    await expect(desk.getByRole('radio', { name: /^Skærm 1/ })).toBeChecked();
    await button(desk, fill(staff.desk.assign.confirm, { terminal: 'Skærm 1' })).click();
    await expect(heading(terminal, w.moving.title)).toBeVisible();
    await look(terminal, 'terminal: guide begins');
    await answerGuide(terminal, w, look);
    await expect(heading(terminal, w.terminal.answers.title)).toBeVisible();
    await look(terminal, 'terminal: her answers');
    await button(terminal, w.terminal.answers.toSteps).click();

    // The desk sees the step she is at; where she signs in, staff are told to look away.
    const report = { hers: w.moving.steps.report, staffs: staff.moving.steps.report };
    await expect(heading(terminal, report.hers?.title ?? '')).toBeVisible();
    await look(terminal, 'terminal: step');
    await expect(desk.getByRole('heading', { name: report.staffs?.title ?? '' }).first()).toBeVisible();
    await expect(desk.getByText(staff.desk.session.lookAwayTitle).first()).toBeVisible();
    await look(desk, 'desk: look away');
    await desk.getByText(staff.domain.assistanceLevel.shown).click();
    await button(desk, staff.assist.barrierShort['digital-skills']).click();
    await expect(button(desk, staff.assist.barrierShort['digital-skills'])).toHaveAttribute('aria-pressed', 'true');

    // She gets stuck; help is called, comes, and is done.
    await button(terminal, w.terminal.help.ask).click();
    await button(desk, fill(staff.desk.help.takeLabel, { where: 'Skærm 1' })).click();
    await expect(terminal.getByText(w.terminal.help.comingTitle)).toBeVisible();
    await look(terminal, 'terminal: help is coming');
    await button(desk, fill(staff.desk.help.doneLabel, { where: 'Skærm 1' })).click();

    await button(terminal, w.terminal.steps.markDone).click();
    await expect(heading(terminal, w.moving.steps.doctor?.title ?? '')).toBeVisible();
    await expect(heading(desk, staff.moving.steps.doctor?.title ?? '')).toBeVisible();

    // Her plan, to take along.
    await button(terminal, w.terminal.plan.title).click();
    await expect(heading(terminal, w.terminal.plan.title)).toBeVisible();
    await look(terminal, 'terminal: plan');

    // What was hard becomes an agreement to be contacted.
    await button(desk, staff.desk.visit.agree).first().click();
    const dialog = desk.getByRole('dialog');
    await expect(dialog).toContainText(agreementOf(language).title);
    await look(desk, 'desk: agreement text');
    await button(desk, staff.assist.agreement.yes).click();
    await dialog.getByRole('textbox', { name: staff.assist.agreement.name }).fill('Inger Sørensen');
    await dialog.getByText(staff.domain.digitalPostStatus.exempt, { exact: true }).click();
    await dialog.getByText(staff.domain.contactChannel.phone, { exact: true }).click();
    await dialog.getByRole('textbox', { name: staff.assist.agreement.value.phone }).fill('54 12 34 56');
    await expect(button(desk, staff.domain.topic.mitid)).toHaveAttribute('aria-pressed', 'true');
    await button(desk, staff.domain.wishTime.morning).click();
    await look(desk, 'desk: agreement form');
    await button(desk, staff.assist.agreement.save).click();
    await expect(dialog.getByText(staff.assist.agreement.doneTitle, { exact: true })).toBeVisible();
    await dialog.getByRole('button', { name: staff.assist.agreement.finish, exact: true }).click();
    await expect(dialog.getByText(staff.assist.finish.outcome)).toBeVisible();
    await look(desk, 'desk: finish');
    await dialog.getByText(staff.domain.outcome['completed-assisted'], { exact: true }).click();
    await dialog.getByText(staff.domain.inquiryType['self-service-help'], { exact: true }).click();
    await button(desk, staff.assist.finish.confirm).click();

    // Her terminal is as if she had never been there, and the wall no longer shows her number.
    const da = wordsIn('da');
    await expect(heading(terminal, da.terminal.welcome.title)).toBeVisible();
    await expect(terminal.locator('body')).not.toContainText(label);
    await expect(display.getByText(label)).toHaveCount(0);
    await expect(desk.getByText(staff.desk.visit.nextNobody)).toBeVisible();

    // The library has her on its list, may telephone her, plans, and closes.
    await look(library, 'library: sign-in');
    await signIn(library, 'Birgit Dam', '8642');
    await button(library, new RegExp(staff.library.filter.open.label)).click();
    await expect(library.getByText('Inger Sørensen').first()).toBeVisible();
    await expect(library.getByText('54123456').or(library.getByText('54 12 34 56')).first()).toBeVisible();
    await look(library, 'library: list');
    await button(library, staff.library.action.contact).click();
    await library.getByRole('dialog').getByText(staff.domain.contactChannel.phone).click();
    await library.getByRole('dialog').getByText(staff.domain.contactResult.reached).click();
    await look(library, 'library: contact');
    await button(library, staff.library.contact.save).click();
    await expect(library.getByText(staff.library.told.contacted.reached)).toBeVisible();
    await library.getByRole('button', { name: staff.library.action.plan, exact: true }).first().click();
    await look(library, 'library: plan');
    await button(library, staff.library.plan.save).click();
    await expect(library.getByText(staff.domain.followUpStatus.planned).first()).toBeVisible();
    await button(library, staff.library.action.close).click();
    await library.getByRole('dialog').getByText(staff.domain.closeReason['goal-reached']).click();
    await button(library, staff.library.close.save).click();
    await expect(library.getByText(staff.library.told.closed)).toBeVisible();

    // The books balance: one visit, every minute of it accounted for, and an outcome.
    const { db } = centre.test.hub.services;
    const visits = await db.selectFrom('visit').selectAll().execute();
    expect(visits).toMatchObject([
      { state: 'finished', outcome: 'completed-assisted', inquiry_type: 'self-service-help' },
    ]);
    const intervals = await db.selectFrom('visit_interval').selectAll().orderBy('seq').execute();
    expect(intervals.map((interval) => interval.kind)).toEqual(['waiting', 'walking', 'serving']);
    for (const [i, interval] of intervals.entries()) {
      if (i > 0) expect(interval.started_at).toBe(intervals[i - 1]?.ended_at);
    }
  });
}
