import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawNumber, key, ok, startTestHub, type TestHub, type TestScreen } from '../../tests/support/test-hub.ts';
import type { Position } from './mirror.ts';

let test: TestHub;
let kiosk: TestScreen;
let terminal: TestScreen;
beforeEach(async () => {
  test = await startTestHub();
  kiosk = await test.screen('kiosk-1');
  terminal = await test.screen('terminal-1');
});
afterEach(() => test.stop());

const moving = (way: 'assisted' | 'self-service-here' = 'assisted') =>
  drawNumber(kiosk, way === 'assisted' ? 'folkeregister' : 'medbetjening', way, 'flytning');
const enter = (screen: TestScreen, label: string) => screen.api.assist.enterNumber.mutate({ key: key(), label });

describe('a number typed at a terminal', () => {
  it('opens the guide of its errand, and starts who came to do it herself', async () => {
    const ticket = await moving('self-service-here');
    ok(await enter(terminal, ticket.label.toLowerCase()));
    const { session } = await terminal.api.assist.current.query();
    expect(session).toMatchObject({ guide: 'flytning', assisted: false, visit: { state: 'serving', counter: null } });
    const stored = await test.hub.services.db.selectFrom('terminal_session').selectAll().executeTakeFirstOrThrow();
    expect(stored.guide_hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps the place in the queue of who waits for staff', async () => {
    const ticket = await moving();
    ok(await enter(terminal, ticket.label));
    expect((await terminal.api.assist.current.query()).session?.visit?.state).toBe('waiting');
  });

  it('that is no number, unknown, or already somewhere is answered in so many words', async () => {
    const ticket = await moving('self-service-here');
    expect(await enter(terminal, 'hello')).toEqual({ ok: false, reason: 'not-a-number' });
    expect(await enter(terminal, 'S 499')).toEqual({ ok: false, reason: 'unknown-number' });
    ok(await enter(terminal, ticket.label));
    const second = await test.screen('terminal-2');
    expect(await enter(second, ticket.label)).toEqual({
      ok: false,
      reason: 'already-at-terminal',
      terminal: 'Skærm 1',
    });
    const other = await moving('self-service-here');
    expect(await enter(terminal, other.label)).toEqual({ ok: false, reason: 'terminal-taken' });
    expect((await terminal.api.assist.current.query()).session?.visit?.label).toBe(ticket.label);
  });
});

describe('a number of today that opens no terminal', () => {
  it('is told whether it is set aside, was called in vain, or is over, and nothing else', async () => {
    const desk = await test.openDesk(3, 'kirsten');
    const { visit, label } = await moving();
    const command = { visit };
    ok(await desk.api.queue.callNext.mutate({ key: key() }));
    ok(await desk.api.queue.noShow.mutate({ key: key(), ...command }));
    expect(await enter(terminal, label)).toEqual({ ok: false, reason: 'number-missed' });
    ok(await desk.api.queue.reactivate.mutate({ key: key(), ...command }));
    ok(await desk.api.queue.callVisit.mutate({ key: key(), ...command }));
    ok(await desk.api.queue.start.mutate({ key: key(), ...command }));
    ok(await desk.api.queue.hold.mutate({ key: key(), ...command }));
    expect(await enter(terminal, label)).toEqual({ ok: false, reason: 'number-on-hold' });
    ok(await desk.api.queue.leave.mutate({ key: key(), ...command }));
    expect(await enter(terminal, label)).toEqual({ ok: false, reason: 'number-over' });
    expect((await terminal.api.assist.current.query()).session).toBeNull();
  });
});

describe('leaving a terminal alone', () => {
  it.each([
    ['done', 'finished', 'completed-alone'],
    ['at-home', 'finished', 'continues-at-home'],
    ['idle', 'finished', 'aborted'],
    ['want-staff', 'waiting', null],
  ] as const)('as %s leaves the visit %s', async (how, state, outcome) => {
    const ticket = await moving('self-service-here');
    const { session } = ok(await enter(terminal, ticket.label));
    ok(await terminal.api.assist.leaveTerminal.mutate({ key: key(), session, how }));
    const row = await test.hub.services.db.selectFrom('visit').selectAll().executeTakeFirstOrThrow();
    expect([row.state, row.outcome]).toEqual([state, outcome]);
    expect((await terminal.api.assist.current.query()).session).toBeNull();
  });

  it('frees the terminal for the next', async () => {
    const one = await moving('self-service-here');
    const { session } = ok(await enter(terminal, one.label));
    ok(await terminal.api.assist.leaveTerminal.mutate({ key: key(), session, how: 'done' }));
    expect(await terminal.api.assist.leaveTerminal.mutate({ key: key(), session, how: 'done' })).toEqual({
      ok: false,
      reason: 'no-session',
    });
    ok(await enter(terminal, (await moving('self-service-here')).label));
  });
});

describe('medbetjening', () => {
  const begin = async () => {
    const desk = await test.openDesk(3, 'kirsten');
    const ticket = await moving();
    ok(await desk.api.queue.callNext.mutate({ key: key() }));
    const { session } = ok(
      await desk.api.assist.assign.mutate({ key: key(), visit: ticket.visit, terminal: 'terminal-1', guide: null }),
    );
    return { desk, ticket, session };
  };
  const at = (session: string, step: string): Position => ({
    session,
    answers: { who: 'self' },
    view: { at: 'step', step },
    done: [],
    language: 'da',
  });

  it('shows the desk where the citizen is, and stores nothing of it', async () => {
    const { desk, session } = await begin();
    const seen: (Position | null)[] = [];
    const arrived = Promise.withResolvers<void>();
    const line = desk.api.assist.mirror.subscribe(
      { terminal: 'terminal-1' },
      {
        onData: (position) => {
          seen.push(position);
          if (position) arrived.resolve();
        },
      },
    );
    expect(await terminal.api.assist.show.mutate(at(session, 'secret-step'))).toEqual({ ok: true });
    await arrived.promise;
    expect(seen.at(-1)).toMatchObject({ view: { at: 'step', step: 'secret-step' } });
    line.unsubscribe();
    // After a reload the terminal goes on where it was.
    expect((await terminal.api.assist.current.query()).session?.position?.view).toEqual({
      at: 'step',
      step: 'secret-step',
    });
    for (const table of ['terminal_session', 'visit', 'event', 'command_log', 'step_record'] as const) {
      expect(JSON.stringify(await test.hub.services.db.selectFrom(table).selectAll().execute()), table).not.toContain(
        'secret-step',
      );
    }
  });

  it("is not shown by, or for, somebody else's session", async () => {
    const { session } = await begin();
    const other = await test.screen('terminal-2');
    expect(await other.api.assist.show.mutate(at(session, 'x'))).toEqual({ ok: false, reason: 'no-session' });
  });

  it('records level and barriers of a step once, changed or taken back by tapping again', async () => {
    const { desk, session } = await begin();
    const guide = test.hub.services.content.guide('flytning');
    const step = guide?.guide.steps.find((candidate) => candidate.trainingTopics.length > 0)?.id ?? '';
    const record = (level: 'shown' | 'guided' | null) =>
      desk.api.assist.recordStep.mutate({ key: key(), session, step, level, barriers: ['digital-skills'] });
    ok(await record('shown'));
    ok(await record('guided'));
    const after = await desk.api.assist.session.query({ session });
    expect(after?.records).toMatchObject([{ stepId: step, level: 'guided', barriers: ['digital-skills'] }]);
    expect(after?.suggestedTopics.length).toBeGreaterThan(0);
    ok(await record(null));
    expect((await desk.api.assist.session.query({ session }))?.records).toEqual([]);
    expect(
      await desk.api.assist.recordStep.mutate({ key: key(), session, step: 'no-such', level: 'shown', barriers: [] }),
    ).toEqual({
      ok: false,
      reason: 'unknown-step',
    });
  });

  it('can be led with a PIN on the terminal itself; the sign-in ends with the visit', async () => {
    const { ticket, session } = await begin();
    await terminal.signIn('kirsten');
    ok(
      await terminal.api.assist.recordStep.mutate({
        key: key(),
        session,
        step: firstStep(),
        level: 'alone',
        barriers: [],
      }),
    );
    ok(
      await terminal.api.queue.finish.mutate({
        key: key(),
        visit: ticket.visit,
        outcome: 'completed-assisted',
        inquiryType: 'self-service-help',
      }),
    );
    await expect(terminal.api.assist.session.query({ session })).rejects.toThrow('sign-in-needed');
    expect(test.hub.services.mirror.current('terminal-1')).toBeNull();
  });

  it('gives a terminal to one visit only', async () => {
    await begin();
    const desk = await test.openDesk(4, 'jonas');
    const ticket = await moving();
    ok(await desk.api.queue.callNext.mutate({ key: key() }));
    expect(
      await desk.api.assist.assign.mutate({ key: key(), visit: ticket.visit, terminal: 'terminal-1', guide: null }),
    ).toEqual({
      ok: false,
      reason: 'terminal-taken',
    });
    expect((await desk.api.queue.overview.query()).visit?.state).toBe('called');
  });

  const firstStep = () => test.hub.services.content.guide('flytning')?.guide.steps[0]?.id ?? '';
});

describe('help', () => {
  it('is asked for once per screen, taken by one desk, and closed', async () => {
    const desk = await test.openDesk(1, 'anne');
    const other = await test.openDesk(2, 'bashir');
    await Promise.all([1, 2, 3].map(() => terminal.api.assist.askHelp.mutate({ key: key() })));
    const { help } = await desk.api.queue.overview.query();
    expect(help).toMatchObject([{ device: 'terminal-1', deviceLabel: 'Skærm 1', takenBy: null }]);
    expect(await terminal.api.assist.myHelp.query()).toBe('raised');
    const id = help[0]?.id ?? '';
    ok(await desk.api.assist.answerHelp.mutate({ key: key(), help: id, answer: 'take' }));
    expect(await terminal.api.assist.myHelp.query()).toBe('on-its-way');
    expect(await other.api.assist.answerHelp.mutate({ key: key(), help: id, answer: 'take' })).toEqual({
      ok: false,
      reason: 'help-taken',
    });
    ok(await desk.api.assist.answerHelp.mutate({ key: key(), help: id, answer: 'close' }));
    expect(await terminal.api.assist.myHelp.query()).toBe('none');
    expect((await desk.api.queue.overview.query()).help).toEqual([]);
  });

  it('says whether anybody is there to hear it, and is as old as its last asking until it is taken', async () => {
    await terminal.api.assist.askHelp.mutate({ key: key() });
    expect(await terminal.api.assist.myHelp.query()).toBe('unheard');
    const desk = await test.openDesk(1, 'anne');
    expect(await terminal.api.assist.myHelp.query()).toBe('raised');
    const { db } = test.hub.services;
    const long = 5;
    const waitedLong = () => db.updateTable('help_request').set({ raised_at: long }).execute();
    const open = async () => (await desk.api.queue.overview.query()).help[0];
    await waitedLong();
    await terminal.api.assist.askHelp.mutate({ key: key() });
    expect((await open())?.raisedAt).toBeGreaterThan(long);
    ok(await desk.api.assist.answerHelp.mutate({ key: key(), help: (await open())?.id ?? '', answer: 'take' }));
    await waitedLong();
    await terminal.api.assist.askHelp.mutate({ key: key() });
    expect((await open())?.raisedAt).toBe(long);
  });
});
