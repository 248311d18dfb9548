import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where browsers of the Chromium family stand when somebody has installed one. */
const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export interface FoundBrowser {
  readonly executablePath: string;
  readonly env?: Record<string, string>;
  readonly from: 'machine' | 'package';
}

/**
 * The browser for tests: the one `SIDEMAND_BROWSER` names (`package` for the one inside the npm package), else one found
 * on the machine, else the one inside the npm package, which needs nothing installed.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const asked = process.env.SIDEMAND_BROWSER;
  if (asked && asked !== 'package') return { executablePath: asked, from: 'machine' };
  const here = asked ? undefined : known.find((path) => existsSync(path));
  if (here) return { executablePath: here, from: 'machine' };
  // The package unpacks itself into the temporary folder; its own libraries are used only where the system lacks them.
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  const env: Record<string, string> = { FONTCONFIG_PATH: join(tmpdir(), 'fonts') };
  if (execFileSync('ldd', [executablePath], { encoding: 'utf8' }).includes('not found')) {
    await inflate(join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
    env.LD_LIBRARY_PATH = join(tmpdir(), 'al2023', 'lib');
  }
  return { executablePath, env, from: 'package' };
}

/** What keeps a test browser from talking to anybody but the hub. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage',
  '--autoplay-policy=no-user-gesture-required',
];
