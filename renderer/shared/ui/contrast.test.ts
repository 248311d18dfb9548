import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const css = (file: string) => readFileSync(fileURLToPath(new URL(`./css/${file}`, import.meta.url)), 'utf8');

function variablesOf(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1] as string, match[2] as string]),
  );
}

/** The variables of one contrast mode: the tokens, then the default mode, then the mode's own. */
function mode(name: 'light' | 'highLight' | 'dark'): Map<string, string> {
  const modes = css('modes.css');
  const own = name === 'light' ? '' : (modes.split(`[data-contrast="${name}"] {`)[1]?.split('}')[0] ?? '');
  const common = modes.split(':root {')[1]?.split('}')[0] ?? '';
  return new Map([...variablesOf(css('tokens.generated.css')), ...variablesOf(common), ...variablesOf(own)]);
}

function hex(all: Map<string, string>, name: string): string {
  const value = all.get(name)?.trim();
  if (value === undefined) throw new Error(`${name} is not a colour of this mode`);
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (reference !== undefined) return hex(all, reference);
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value)?.[1];
  if (digits === undefined) throw new Error(`${name} is ${value}, which this test cannot measure`);
  return digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Words and the ground they stand on. */
const words: [ink: string, ground: string][] = [
  ['--ink', '--paper'],
  ['--ink', '--surface'],
  ['--ink', '--board'],
  ['--ink', '--chosen'],
  ['--ink', '--info-paper'],
  ['--ink', '--success-paper'],
  ['--ink', '--warning-paper'],
  ['--ink', '--error-paper'],
  ['--ink-soft', '--paper'],
  ['--ink-soft', '--surface'],
  ['--ink-soft', '--chosen'],
  ['--brand-ink', '--brand'],
  ['--brand-ink', '--brand-pressed'],
  ['--danger-ink', '--danger'],
  ['--danger-ink', '--danger-pressed'],
  ['--link', '--paper'],
  ['--link', '--surface'],
  ['--link', '--chosen'],
  ['--error-ink', '--paper'],
];

/** Frames, marks and rings that say something, and the ground beside them. */
const marks: [mark: string, ground: string][] = [
  ['--line', '--paper'],
  ['--line', '--surface'],
  ['--line', '--board'],
  ['--brand', '--paper'],
  ['--brand', '--surface'],
  ['--brand', '--board'],
  ['--brand-line', '--paper'],
  ['--chosen-line', '--paper'],
  ['--chosen-line', '--chosen'],
  ['--danger', '--paper'],
  ['--info-line', '--paper'],
  ['--info-line', '--info-paper'],
  ['--success-line', '--paper'],
  ['--success-line', '--success-paper'],
  ['--warning-line', '--paper'],
  ['--warning-line', '--warning-paper'],
  ['--error-line', '--paper'],
  ['--error-line', '--error-paper'],
  ['--focus', '--focus-gap'],
  ['--focus', '--paper'],
  ['--focus', '--surface'],
  ['--focus', '--board'],
];

describe.each(['light', 'highLight', 'dark'] as const)('colours in mode %s', (name) => {
  const all = mode(name);

  it.each(words)('%s on %s reads at 7:1 or better', (ink, ground) => {
    expect(ratio(hex(all, ink), hex(all, ground))).toBeGreaterThanOrEqual(7);
  });

  it.each(marks)('%s against %s shows at 3:1 or better', (mark, ground) => {
    expect(ratio(hex(all, mark), hex(all, ground))).toBeGreaterThanOrEqual(3);
  });

  it('has a ring that shows on a filled button: one of its two colours does', () => {
    for (const fill of ['--brand', '--danger', '--chosen', '--paper']) {
      const best = Math.max(ratio(hex(all, '--focus'), hex(all, fill)), ratio(hex(all, '--focus-gap'), hex(all, fill)));
      expect(best).toBeGreaterThanOrEqual(3);
    }
  });
});

it('measures as WCAG does', () => {
  expect(ratio('000000', 'ffffff')).toBeCloseTo(21, 5);
  expect(ratio('3C5C22', 'ffffff')).toBeCloseTo(7.65, 2);
});
