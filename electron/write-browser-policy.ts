import { readFileSync, writeFileSync } from 'node:fs';
import { browserPolicy } from './self-service/browser-policy.ts';
import { readHostRules } from './self-service/hosts.ts';

// Makes the real browser's policy from a list of hosts: node electron/write-browser-policy.ts [hosts.yaml] [policy.json]
const [hosts = 'assets/self-service-hosts.yaml', policy = 'os/browser-policy.json'] = process.argv.slice(2);
const read = readHostRules(readFileSync(hosts, 'utf8'));
if (read.ok) writeFileSync(policy, `${JSON.stringify(browserPolicy(read.rules), undefined, 2)}\n`);
else process.stderr.write(`${hosts}: ${read.reason} ${read.where}\n`);
process.exitCode = read.ok ? 0 : 1;
