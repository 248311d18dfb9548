import { expect, it } from 'vitest';
import { terminalOf } from './terminal-of.ts';

it('finds where a visit sits, and nowhere for one that waits in the room', () => {
  const terminals = [
    { terminal: 'terminal-1', visit: 'a' },
    { terminal: 'terminal-2', visit: 'b' },
  ];
  expect(terminalOf('b', { terminals })).toBe('terminal-2');
  expect(terminalOf('c', { terminals })).toBeNull();
});
