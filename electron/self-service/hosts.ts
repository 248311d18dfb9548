import { parse } from 'yaml';
import { z } from 'zod';

/** Where pages of a host may be shown: in our own view, or only in a real browser. */
export type Place = 'view' | 'browser';

const hostPattern = /^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

const hostRules = z.strictObject({
  version: z.literal(1),
  hosts: z
    .array(z.strictObject({ host: z.string().regex(hostPattern), opens: z.enum(['view', 'browser']) }))
    .min(1)
    .max(500),
  never: z
    .array(z.strictObject({ host: z.string().regex(hostPattern), path: z.string().regex(/^\/[^\s?#]*$/) }))
    .default([]),
});

export type HostRules = z.infer<typeof hostRules>;

export type ReadHosts =
  | { readonly ok: true; readonly rules: HostRules }
  | { readonly ok: false; readonly reason: 'not-yaml' | 'wrong-shape'; readonly where: string };

/** Rules that allow nothing: what is used when the file cannot be read. */
export const noHosts: HostRules = { version: 1, hosts: [], never: [] };

/** Reads the list of hosts the self-service browser may visit. `where` points at the first mistake. */
export function readHostRules(yaml: string): ReadHosts {
  let data: unknown;
  try {
    // Its mistakes are reported in the answer, not on the console.
    data = parse(yaml, { logLevel: 'error' });
  } catch (error) {
    return { ok: false, reason: 'not-yaml', where: error instanceof Error ? (error.message.split('\n')[0] ?? '') : '' };
  }
  const result = hostRules.safeParse(data);
  if (result.success) return { ok: true, rules: result.data };
  return { ok: false, reason: 'wrong-shape', where: result.error.issues[0]?.path.join('.') ?? '' };
}

/** Where a host may be shown, or `undefined` when it is not on the list. An exact name wins over a `*.` rule. */
export function placeOf(hostname: string, rules: HostRules): Place | undefined {
  const exact = rules.hosts.find((rule) => rule.host === hostname);
  // When two patterns fit, the stricter one decides.
  const wild = rules.hosts.filter((rule) => matches(hostname, rule.host));
  return exact?.opens ?? wild.find((rule) => rule.opens === 'browser')?.opens ?? wild[0]?.opens;
}

/** True for a part of a site that is shut even though its host is allowed. Fails shut when the path cannot be decoded. */
export function isNever(url: URL, rules: HostRules): boolean {
  const blocked = rules.never.filter((rule) => matches(url.hostname, rule.host));
  if (blocked.length === 0) return false;
  const path = plainPath(url.pathname);
  if (path === undefined) return true;
  return blocked.some((rule) => {
    const root = rule.path.toLowerCase().replace(/\/+$/, '');
    return path === root || path.startsWith(`${root}/`);
  });
}

/** `*.x.dk` fits every name under x.dk, but not x.dk itself. */
function matches(hostname: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? hostname.endsWith(pattern.slice(1)) : hostname === pattern;
}

/** The path as the site would read it: decoded, lower case, without doubled slashes, dot segments or path parameters. */
function plainPath(path: string): string | undefined {
  let decoded = path;
  try {
    // Twice, because some servers do so too.
    decoded = decodeURIComponent(decodeURIComponent(path));
  } catch {
    return undefined;
  }
  const parts: string[] = [];
  for (const raw of decoded.toLowerCase().split(/[/\\]+/)) {
    const part = raw.split(';')[0] ?? '';
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
