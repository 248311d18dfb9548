import { expect, it } from 'vitest';
import { actionOf, shortcuts } from './shortcuts.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

it('finds the action of a key with what is held down', () => {
  expect(actionOf({ ...none, key: 'F8' })).toBe('advance');
  expect(actionOf({ ...none, key: 'F8', shiftKey: true })).toBe('park');
  expect(actionOf({ ...none, key: 'F9', shiftKey: true })).toBe('passOn');
  expect(actionOf({ ...none, key: 'z', ctrlKey: true })).toBe('undo');
});

it('leaves other keys, and those of the browser and the system, alone', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const)
    expect(actionOf({ ...none, [held]: true, key: 'F8' })).toBeNull();
  expect(actionOf({ ...none, key: 'z' })).toBeNull();
  expect(actionOf({ ...none, key: 'Z', ctrlKey: true, shiftKey: true })).toBeNull();
  expect(actionOf({ ...none, key: 'F2', shiftKey: true })).toBeNull();
});

it('gives no key to two actions', () => {
  const keys = Object.values(shortcuts);
  expect(new Set(keys).size).toBe(keys.length);
});
