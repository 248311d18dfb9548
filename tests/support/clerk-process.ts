import { screenOf } from './test-hub.ts';

/**
 * A process with some clerks in it, each at a desk of its own, that call, start and finish as fast as they can until the
 * house is empty. Says on stdout, as JSON, whom each of them called. Arguments: the hub's url, the screens as JSON, and
 * for each clerk `desk:staff:pin:counter`.
 */
const [url = '', screens = '[]', ...clerks] = process.argv.slice(2);
const hub = { url, screens: JSON.parse(screens) };

async function clerk(spec: string): Promise<string[]> {
  const [device = '', staff = '', pin = '', counter = ''] = spec.split(':');
  const desk = await screenOf(hub, device);
  await desk.signIn(staff, pin);
  const opened = await desk.api.queue.openCounter.mutate({
    key: desk.key(),
    counter,
    services: ['one', 'two'],
    takeOver: false,
  });
  if (!opened.ok) throw new Error(opened.reason);
  const called: string[] = [];
  for (;;) {
    const next = await desk.api.queue.callNext.mutate({ key: desk.key() });
    if (!next.ok && next.reason === 'nobody-waits') return called;
    // A race with a colleague must never be the clerk's to see.
    if (!next.ok) throw new Error(`${spec}: ${next.reason}`);
    called.push(next.visit.label);
    const ofVisit = () => ({ key: desk.key(), visit: next.visit.id });
    await desk.api.queue.start.mutate(ofVisit());
    await desk.api.queue.finish.mutate({ ...ofVisit(), outcome: 'completed-by-staff', inquiryType: 'new-case' });
  }
}

const called = await Promise.all(clerks.map(clerk));
process.stdout.write(JSON.stringify(called));
process.exit(0);
