import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Said, SaidReader, stateOf, stateOfNews } from './escpos-status.ts';

/** What a printer may say, with the bytes it says it with. */
const saying = fc.oneof(
  fc.constantFrom(0x12, 0x1a, 0x16, 0x32, 0x7e).map((byte): [number[], Said] => [[byte], { kind: 'answer', byte }]),
  fc
    .string({ unit: fc.constantFrom(...'0123456789'), minLength: 4, maxLength: 4 })
    .map((mark): [number[], Said] => [[0x37, 0x22, ...Buffer.from(mark), 0], { kind: 'mark', mark }]),
  fc.constant<[number[], Said]>([[0x37, 0x25, 0], { kind: 'cleared' }]),
  fc.constant<[number[], Said]>([[0x00], { kind: 'in-turn' }]),
  fc
    .tuple(fc.constantFrom(0x10, 0x18, 0x30), fc.constantFrom(0, 8, 0x20), fc.constantFrom(0, 3, 12, 15))
    .map(([a, b, c]): [number[], Said] => [[a, b, c, 0x0f], { kind: 'news', bytes: [a, b, c, 0x0f] }]),
);

describe('what a printer says', () => {
  it('is understood however the network cuts it', () => {
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 8 }), fc.array(fc.integer({ min: 1, max: 5 })), (sayings, cuts) => {
        const bytes = sayings.flatMap(([one]) => one);
        const reader = new SaidReader();
        const heard: Said[] = [];
        for (let at = 0, i = 0; at < bytes.length; i++) {
          const length = cuts[i % Math.max(1, cuts.length)] ?? bytes.length;
          heard.push(...reader.read(Uint8Array.from(bytes.slice(at, at + length))));
          at += length;
        }
        expect(heard).toEqual(sayings.map(([, said]) => said));
      }),
    );
  });

  it('passes over flow control', () => {
    expect(new SaidReader().read(Uint8Array.of(0x11, 0x12, 0x13))).toEqual([{ kind: 'answer', byte: 0x12 }]);
  });
});

describe('answers to the four questions', () => {
  it.each([
    ['well', { 1: 0x12, 2: 0x12, 3: 0x12, 4: 0x12 }, null, false],
    ['nearly out of paper', { 1: 0x12, 2: 0x12, 3: 0x12, 4: 0x1e }, null, true],
    ['out of paper', { 1: 0x1a, 2: 0x32, 3: 0x12, 4: 0x7e }, 'no-paper', true],
    ['cover open, and so no paper under the sensor', { 1: 0x1a, 2: 0x36, 3: 0x12, 4: 0x7e }, 'cover-open', true],
    ['knife stuck', { 1: 0x1a, 2: 0x52, 3: 0x1a, 4: 0x12 }, 'error', false],
    ['off line for no reason given', { 1: 0x1a, 2: 0x12, 3: 0x12, 4: 0x12 }, 'offline', false],
  ] as const)('%s', (_name, answers, problem, nearEnd) => {
    expect(stateOf(answers)).toEqual({ problem, nearEnd });
  });
  it('and the same told by itself', () => {
    expect(stateOfNews([0x10, 0, 0, 0x0f])).toEqual({ problem: null, nearEnd: false });
    expect(stateOfNews([0x38, 0, 0x0f, 0x0f])).toEqual({ problem: 'cover-open', nearEnd: true });
    expect(stateOfNews([0x18, 0, 0x0f, 0x0f])).toEqual({ problem: 'no-paper', nearEnd: true });
    expect(stateOfNews([0x18, 0x08, 0, 0x0f])).toEqual({ problem: 'error', nearEnd: false });
  });
});
