import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { type HostRules, noHosts, readHostRules } from './hosts.ts';

/** The name of the list, both as it comes with the program and as a centre's own. */
export const hostsFile = 'self-service-hosts.yaml';

/**
 * The centre's own list if its data folder has one, else the one that came with the program. A list with a mistake
 * allows nothing: a half-read list could let through what somebody meant to shut.
 */
export function loadHostRules(data: string | undefined, assets: string, log: Log): HostRules {
  const own = data === undefined ? undefined : readText(join(data, hostsFile));
  const read = readHostRules(own ?? readText(join(assets, hostsFile)) ?? '');
  if (!read.ok) {
    log({ event: 'hosts-file', result: 'unreadable', where: read.where });
    return noHosts;
  }
  log({ event: 'hosts-file', result: own === undefined ? 'shipped' : 'centre', where: '' });
  return read.rules;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
