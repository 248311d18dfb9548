import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type ContentRules, plainLanguageSchema } from '../../domain/guide/engine.ts';

const linkHostsFile = z.object({ hosts: z.array(z.object({ host: z.string() })) });
const sourceHostsFile = z.strictObject({ sources: z.array(z.string()) });

/**
 * Reads what guides are held against: the hosts a citizen may be sent to are those a terminal opens, so a link that
 * would not open is refused. Throws when one of the files cannot be read.
 */
export function loadContentRules(assets: string): ContentRules {
  const read = (name: string): unknown => parse(readFileSync(join(assets, name), 'utf8'));
  return {
    hosts: {
      links: linkHostsFile.parse(read('self-service-hosts.yaml')).hosts.map(({ host }) => host),
      sources: sourceHostsFile.parse(read('content-hosts.yaml')).sources,
    },
    plain: plainLanguageSchema.parse(read('plain-language.yaml')),
  };
}
