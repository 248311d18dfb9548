import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Lock, lockFile, missingOptional, platformOf } from './complete-lock.ts';

const lock = JSON.parse(readFileSync(lockFile, 'utf8')) as Lock;

it('the lock file names every optional platform package, so that npm ci takes it (else: node scripts/complete-lock.ts)', () => {
  expect(missingOptional(lock).filter(({ name }) => platformOf(name) !== null)).toEqual([]);
});

it('the lock file names no registry', () => {
  expect(Object.values(lock.packages).filter((entry) => entry.resolved)).toEqual([]);
});

it('a missing one is found, and its platform read from its name', () => {
  const broken: Lock = { packages: { 'node_modules/a': { optionalDependencies: { 'a-linux-arm64-musl': '1.0.0' } } } };
  expect(missingOptional(broken)).toEqual([{ name: 'a-linux-arm64-musl', version: '1.0.0', dev: false }]);
  expect(platformOf('a-linux-arm64-musl')).toEqual({ os: ['linux'], cpu: ['arm64'], libc: ['musl'] });
  expect(platformOf('left-pad')).toBeNull();
});
