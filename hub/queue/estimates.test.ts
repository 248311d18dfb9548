import { expect, it } from 'vitest';
import { startTestHub } from '../../tests/support/test-hub.ts';
import { Estimates } from './estimates.ts';

it('keeps a picture for whoever asks next, but not one during whose reading something changed', async () => {
  const test = await startTestHub();
  try {
    const { db, centre, clock } = test.hub.services;
    const now = clock();
    let happens = false;
    const estimates: Estimates = new Estimates(centre, async () => {
      if (happens) estimates.forget();
      return [];
    });
    const kept = await estimates.picture(db, now);
    expect(await estimates.picture(db, now)).toBe(kept);
    expect(await estimates.picture(db, now + 11_000)).not.toBe(kept);
    estimates.forget();
    happens = true;
    const torn = await estimates.picture(db, now);
    happens = false;
    expect(await estimates.picture(db, now)).not.toBe(torn);
  } finally {
    await test.stop();
  }
});
