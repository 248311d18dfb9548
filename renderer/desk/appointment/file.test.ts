import { expect, it } from 'vitest';
import { byReason, toBase64 } from './file.ts';

it('a file is carried byte for byte, however long', () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, n) => n % 256);
  expect(Uint8Array.from(Buffer.from(toBase64(bytes), 'base64'))).toEqual(bytes);
  expect(toBase64(new Uint8Array())).toBe('');
});

it('lines stand under their reason', () => {
  const problems = [
    { line: 3, why: 'no-time' },
    { line: 4, why: 'no-id' },
    { line: 9, why: 'no-time' },
  ];
  expect(byReason(problems)).toEqual([
    { why: 'no-time', lines: [3, 9] },
    { why: 'no-id', lines: [4] },
  ]);
});
