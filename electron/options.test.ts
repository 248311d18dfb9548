import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOptions } from './options.ts';

describe('parseOptions', () => {
  it('shows all screens of its own hub when nothing is said', () => {
    expect(parseOptions([])).toEqual({
      ok: true,
      options: {
        role: 'all',
        hub: undefined,
        device: undefined,
        codeFile: undefined,
        data: undefined,
        centre: undefined,
        port: undefined,
        publicUrl: undefined,
        start: undefined,
        monitor: 1,
        ticketPrinter: undefined,
        pagePrinter: undefined,
      },
    });
  });

  it('reads both ways of writing a value, among switches that are not its own', () => {
    const parsed = parseOptions(
      ['.', '--inspect=0', '--role', 'kiosk', '--port=4711', '--demo', '--data', '/var/lib/x', '--monitor', '2'].concat(
        ['--ticket-printer=TM_T20', '--device', 'kiosk-2'],
      ),
    );
    expect(parsed).toMatchObject({
      ok: true,
      options: {
        role: 'kiosk',
        port: 4711,
        start: 'demo',
        data: '/var/lib/x',
        monitor: 2,
        ticketPrinter: 'TM_T20',
        device: 'kiosk-2',
      },
    });
  });

  it('takes a hub elsewhere only over https, for one named device', () => {
    const remote = ['--hub', 'https://hub.centre.dk/', '--role', 'desk', '--device', 'desk-1'];
    expect(parseOptions(remote)).toMatchObject({ ok: true, options: { hub: 'https://hub.centre.dk' } });
    expect(parseOptions(['--hub', 'http://hub.centre.dk', '--role', 'desk', '--device', 'desk-1'])).toMatchObject({
      problem: 'hub-not-allowed',
    });
    expect(parseOptions(['--hub', 'https://hub.centre.dk', '--role', 'kiosk'])).toMatchObject({
      problem: 'device-missing',
    });
    expect(parseOptions(['--hub', 'https://hub.centre.dk'])).toMatchObject({ problem: 'remote-hub-needs-one-role' });
  });

  it.each([
    [['--role', 'boss'], 'role-unknown'],
    [['--public-url', 'http://numre.example.dk'], 'public-url-not-allowed'],
    [['--role'], 'value-missing'],
    [['--role', '--demo'], 'value-missing'],
    [['--data='], 'value-missing'],
    [['--port', '99999'], 'number-invalid'],
    [['--port', '1e3'], 'number-invalid'],
    [['--monitor', '0'], 'number-invalid'],
    [['--device', '../desk'], 'device-invalid'],
  ])('says what is wrong with %j', (args, problem) => {
    expect(parseOptions(args)).toMatchObject({ ok: false, problem });
  });

  it('never throws, and never lets through a hub that would send in the clear', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('--hub', '--role', '--device', 'desk', 'd'), fc.webUrl(), fc.string())),
        (args) => {
          const parsed = parseOptions(args);
          if (parsed.ok && parsed.options.hub !== undefined) {
            expect(parsed.options.hub).toMatch(/^(https:|http:\/\/(127\.0\.0\.1|localhost|\[::1\]))/);
          }
        },
      ),
    );
  });
});
