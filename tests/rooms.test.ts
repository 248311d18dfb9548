import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './support/test-hub.ts';

/** The rooms of architecture.md: what each may import of the others, and which packages it may use. */
const rooms: Readonly<Record<string, { rooms: readonly string[]; types?: readonly string[]; packages: RegExp }>> = {
  domain: { rooms: ['domain'], packages: /^(zod|@internationalized\/date|minisearch|diff|ical\.js)$/ },
  hub: {
    rooms: ['hub', 'domain'],
    packages:
      /^(node:.*|zod|kysely|fastify|@fastify\/.*|@trpc\/server.*|pino|uuid|yaml|@point-of-sale\/receipt-printer-encoder|csv-parse.*|ical\.js|saxes|parse5|pdfkit|qrcode)$/,
  },
  renderer: {
    rooms: ['renderer', 'domain'],
    types: ['hub'],
    packages:
      /^(react|react-dom.*|react-i18next|i18next|zustand|@tanstack\/.*|@trpc\/(client|server)|react-aria-components|@internationalized\/date|eventsource|uuid|qrcode|csv-stringify\/.*|zod|@fontsource\/.*)$/,
  },
  electron: { rooms: ['electron', 'domain'], types: ['hub'], packages: /^(electron|node:.*|zod|yaml)$/ },
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(name) && !/\.(test|fixture|d)\.tsx?$/.test(name) ? [path] : [];
  });
}

/** Every import of a file: the word behind `from`, and whether only types are taken. */
function importsOf(text: string): { name: string; typeOnly: boolean }[] {
  const found: { name: string; typeOnly: boolean }[] = [];
  for (const [, kind = '', name = ''] of text.matchAll(/^(import|export)\s[^;]*?from\s+'([^']+)'/gm)) {
    const statement =
      text
        .slice(0, text.indexOf(`from '${name}'`))
        .split(/^(?:import|export)\b/m)
        .at(-1) ?? '';
    found.push({ name, typeOnly: statement.trimStart().startsWith('type ') && kind !== '' });
  }
  for (const [, name = ''] of text.matchAll(/^import\s+'([^']+)'/gm)) found.push({ name, typeOnly: false });
  for (const [whole, name = ''] of text.matchAll(/import\(\s*'([^']+)'\s*\)/g)) {
    found.push({ name, typeOnly: new RegExp(`[=:<|&]\\s*${whole.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).test(text) });
  }
  return found;
}

/** What breaks the rules of the rooms in one file, as lines. */
function complaints(file: string, text: string): string[] {
  const [room = ''] = relative(root, file).split(sep);
  const rule = rooms[room];
  if (!rule) return [];
  return importsOf(text).flatMap(({ name, typeOnly }) => {
    if (name.startsWith('.')) {
      const [target = ''] = relative(root, resolve(dirname(file), name)).split(sep);
      if (rule.rooms.includes(target) || (typeOnly && rule.types?.includes(target))) return [];
      // Words may be had as a file by whatever shows them.
      if ((room === 'renderer' || room === 'electron') && target === 'locales') return [];
      return [`${relative(root, file)}: ${room} may not import ${typeOnly ? 'types of ' : ''}${target} (${name})`];
    }
    return rule.packages.test(name) || (typeOnly && name === '@trpc/server')
      ? []
      : [`${relative(root, file)}: ${room} may not use ${name}`];
  });
}

it.each(Object.keys(rooms))('%s imports only what its room may', (room) => {
  expect(filesBelow(join(root, room)).flatMap((file) => complaints(file, readFileSync(file, 'utf8')))).toEqual([]);
});

it('the rules catch what they are for', () => {
  const at = (path: string, text: string) => complaints(join(root, path), text).length;
  expect(at('domain/x.ts', `import { readFileSync } from 'node:fs';`)).toBe(1);
  expect(at('domain/x.ts', `import { startHub } from '../hub/hub.ts';`)).toBe(1);
  expect(at('renderer/x.ts', `import { startHub } from '../hub/hub.ts';`)).toBe(1);
  expect(at('renderer/x.ts', `import type { Hub } from '../hub/hub.ts';`)).toBe(0);
  expect(at('renderer/x.ts', `import { app } from 'electron';`)).toBe(1);
  expect(at('hub/x.ts', `import { Button } from '../renderer/shared/ui/Button.tsx';`)).toBe(1);
  expect(at('hub/x.ts', `import { app } from 'electron';`)).toBe(1);
});

it('domain has no clock, no chance, no timers and no I/O', () => {
  for (const file of filesBelow(join(root, 'domain'))) {
    const text = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(text, relative(root, file)).not.toMatch(
      /Date\.now\(|new Date\(\)|Math\.random|setTimeout|setInterval|fetch\(|console\./,
    );
  }
});
