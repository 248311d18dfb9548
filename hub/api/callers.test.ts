import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Callers, type DeviceKind, deviceKind, type StaffRole, staffRole } from '../../domain/identity/callers.ts';
import { startTestHub, type TestHub } from '../../tests/support/test-hub.ts';
import { commandsOf } from './commands.ts';
import type { Context } from './context.ts';
import { appRouter } from './router.ts';
import type { Meta } from './trpc.ts';

/**
 * Who may call what, written down a second time by hand: `device` or `device+role`. A change of a procedure's callers
 * must be made here too, where a reader sees the whole list.
 */
const allowed: Readonly<Record<string, readonly string[] | 'anyone'>> = {
  'identity.enrol': 'anyone',
  'identity.screens': 'anyone',
  'identity.me': ['kiosk', 'terminal', 'desk', 'display', 'library', 'insight', 'content', 'phone'],
  'identity.staff': ['desk', 'terminal', 'library', 'insight', 'content'],
  'identity.signIn': ['desk', 'terminal', 'library', 'insight', 'content'],
  'identity.signOut': ['desk', 'terminal', 'library', 'insight', 'content'],
  'content.errands': ['kiosk', 'terminal', 'desk', 'phone'],
  'content.guide': ['kiosk', 'terminal', 'desk', 'phone', 'reader', 'content+admin'],
  'content.overview': ['content+admin'],
  'content.agreement': ['desk+frontdesk', 'terminal+frontdesk'],
  'content.problems': ['desk+frontdesk', 'content+admin'],
  'content.reload': ['content+admin'],
  'queue.issue': ['kiosk', 'desk+frontdesk'],
  'queue.waits': ['kiosk', 'display', 'desk+frontdesk'],
  'queue.overview': ['desk+frontdesk'],
  'queue.openCounter': ['desk+frontdesk'],
  'queue.closeCounter': ['desk+frontdesk'],
  'queue.callNext': ['desk+frontdesk'],
  'queue.callVisit': ['desk+frontdesk'],
  'queue.recall': ['desk+frontdesk'],
  'queue.noShow': ['desk+frontdesk'],
  'queue.putBack': ['desk+frontdesk'],
  'queue.start': ['desk+frontdesk'],
  'queue.join': ['desk+frontdesk'],
  'queue.reactivate': ['desk+frontdesk'],
  'queue.leave': ['desk+frontdesk'],
  'queue.cancel': ['desk+frontdesk'],
  'queue.endStuck': ['desk+frontdesk'],
  'queue.takeOver': ['desk+frontdesk'],
  'queue.hold': ['desk+frontdesk'],
  'queue.resume': ['desk+frontdesk'],
  'queue.transfer': ['desk+frontdesk'],
  'queue.nextService': ['desk+frontdesk'],
  'queue.undo': ['desk+frontdesk'],
  'queue.setPresence': ['desk+frontdesk'],
  'house.pause': ['desk+frontdesk'],
  'house.unpause': ['desk+frontdesk'],
  'house.messages': ['display', 'kiosk', 'desk+frontdesk'],
  'house.say': ['desk+frontdesk'],
  'house.unsay': ['desk+frontdesk'],
  'house.callColleague': ['desk+frontdesk'],
  'house.takeCall': ['desk+frontdesk'],
  'house.endCall': ['desk+frontdesk'],
  'queue.finish': ['desk+frontdesk', 'terminal+frontdesk'],
  'queue.board': ['display', 'desk+frontdesk'],
  'queue.myTicket': ['phone'],
  'appointment.day': ['desk+frontdesk'],
  'appointment.create': ['desk+frontdesk'],
  'appointment.move': ['desk+frontdesk'],
  'appointment.cancel': ['desk+frontdesk'],
  'appointment.reopen': ['desk+frontdesk'],
  'appointment.offers': ['kiosk'],
  'appointment.checkIn': ['kiosk'],
  'appointment.arrive': ['desk+frontdesk'],
  'appointment.previewFile': ['desk+frontdesk'],
  'appointment.importFile': ['desk+frontdesk'],
  'article.forStep': ['kiosk', 'terminal', 'desk', 'phone'],
  'article.status': ['content+admin'],
  'article.drifts': ['content+admin'],
  'article.watch': ['content+admin'],
  'article.confirmAll': ['content+admin'],
  'article.verified': ['content+admin'],
  'article.confirm': ['content+admin'],
  'article.unconfirm': ['content+admin'],
  'article.openTask': ['content+admin'],
  'article.closeTask': ['content+admin'],
  'article.runNow': ['content+admin'],
  'queue.giveUp': ['phone'],
  'assist.enterNumber': ['terminal'],
  'assist.assign': ['desk+frontdesk'],
  'assist.current': ['terminal'],
  'assist.show': ['terminal'],
  'assist.mirror': ['desk+frontdesk'],
  'assist.session': ['desk+frontdesk', 'terminal+frontdesk'],
  'assist.recordStep': ['desk+frontdesk', 'terminal+frontdesk'],
  'assist.leaveTerminal': ['terminal'],
  'assist.askHelp': ['terminal', 'kiosk'],
  'assist.cancelHelp': ['terminal', 'kiosk'],
  'assist.myHelp': ['terminal', 'kiosk'],
  'assist.answerHelp': ['desk+frontdesk'],
  'followUp.agree': ['desk+frontdesk', 'terminal+frontdesk'],
  'followUp.ofVisit': ['desk+frontdesk', 'terminal+frontdesk'],
  'followUp.list': ['library+library'],
  'followUp.contacted': ['library+library'],
  'followUp.plan': ['library+library'],
  'followUp.cancelPlan': ['library+library'],
  'followUp.undo': ['library+library'],
  'followUp.close': ['library+library'],
  'followUp.reopen': ['library+library'],
  'followUp.withdraw': ['library+library'],
  'plan.place': ['reader'],
  'plan.pdf': ['reader', 'desk+frontdesk'],
  'plan.printRoll': ['terminal'],
  'plan.job': ['terminal'],
  'print.status': ['kiosk', 'desk+frontdesk'],
  'print.job': ['kiosk'],
  'print.reprint': ['kiosk', 'desk+frontdesk'],
  'print.begin': ['kiosk'],
  'print.report': ['kiosk'],
  'insight.queue': ['insight+manager', 'insight+admin'],
  'insight.selfCheck': ['insight+manager', 'insight+admin'],
  'insight.visits': ['insight+manager', 'insight+admin'],
  'stumble.ofGuide': ['insight+manager', 'insight+admin', 'content+admin'],
  'live.events': ['kiosk', 'terminal', 'desk', 'display', 'library', 'insight', 'content', 'phone'],
};

const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { meta?: Meta; type: string } }>,
);

let test: TestHub;
beforeAll(async () => {
  test = await startTestHub();
});
afterAll(() => test.stop());

it('every procedure says who may call it, and the list above is the whole list', () => {
  expect(procedures.map(([path]) => path).sort()).toEqual(Object.keys(allowed).sort());
  for (const [path, { _def }] of procedures) {
    const callers: Callers = _def.meta?.callers ?? [];
    const said =
      callers === 'anyone'
        ? callers
        : callers.flatMap((c) => (c.staff ? c.staff.map((role) => `${c.device}+${role}`) : [c.device]));
    expect(said === 'anyone' ? said : [...said].sort(), path).toEqual(
      allowed[path] === 'anyone' ? 'anyone' : [...(allowed[path] ?? [])].sort(),
    );
  }
});

const commands = commandsOf(appRouter);

/**
 * Calls a procedure as somebody, with no input, by the way requests take (commands by their own), and tells whether the
 * door opened (bad input is past the door).
 */
async function doorOpens(path: string, device: DeviceKind | null, role: StaffRole | null): Promise<boolean> {
  const ctx: Context = {
    services: test.hub.services,
    device: device === null ? null : { id: 'nobody', kind: device, visit: null },
    staff: role === null ? null : { id: 'nobody', name: 'Nobody', roles: [role] },
  };
  const caller = appRouter.createCaller(ctx) as unknown as Record<
    string,
    Record<string, (input?: unknown) => Promise<unknown>>
  >;
  const [room = '', name = ''] = path.split('.');
  const command = commands.get(path);
  try {
    const answer = await (command ? command(ctx, undefined) : caller[room]?.[name]?.());
    if (answer && typeof answer === 'object' && Symbol.asyncIterator in answer) {
      await (answer as AsyncGenerator).return(undefined);
    }
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    return code !== 'UNAUTHORIZED' && code !== 'FORBIDDEN';
  }
}

it('every way to write is a command, and nothing else is', () => {
  const writes = procedures.filter(([, { _def }]) => _def.type === 'mutation').map(([path]) => path);
  expect([...commands.keys()]).toEqual(writes);
  expect(writes.length).toBeGreaterThan(40);
});

it.each(procedures.map(([path]) => path))('%s lets in only those it names', async (path) => {
  const names = allowed[path] ?? [];
  for (const device of [null, ...deviceKind.options]) {
    for (const role of [null, ...staffRole.options]) {
      const expected =
        names === 'anyone' ||
        (device !== null && (names.includes(device) || (role !== null && names.includes(`${device}+${role}`))));
      expect(await doorOpens(path, device, role), `${path} as ${device}+${role}`).toBe(expected);
    }
  }
});

it.each(procedures.map(([path, { _def }]): [string, string] => [path, _def.type]))(
  '%s (%s) is closed over HTTP to a request without a token, and with a made-up one',
  async (path, type) => {
    if (allowed[path] === 'anyone') {
      expect(type).toBe('mutation');
      return;
    }
    for (const authorization of ['', 'Bearer made-up', 'Bearer phone.made-up']) {
      const answer = await fetch(`${test.hub.url}/${type === 'mutation' ? 'command' : 'api'}/${path}`, {
        method: type === 'mutation' ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json', authorization },
        body: type === 'mutation' ? '{}' : undefined,
      });
      // A subscription's refusal is said on its stream.
      const text = await answer.text();
      expect(answer.status === 401 || text.includes('UNAUTHORIZED'), `${path}: ${answer.status} ${text}`).toBe(true);
    }
  },
);
