import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { browserArgs, findBrowser } from '../support/browser.ts';
import { root, startTestHub } from '../support/test-hub.ts';
import { type Bench, round } from './figure.ts';

/** What the browser fetches until the kiosk's welcome stands, gzipped; fonts are compressed already and told apart. */
export const firstLoad: Bench = {
  names: ['kiosk.firstLoadKbGz'],
  run: async () => {
    const test = await startTestHub();
    const { executablePath, env } = await findBrowser();
    const browser = await chromium.launch({
      executablePath,
      args: browserArgs,
      env: { ...process.env, ...env } as Record<string, string>,
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
      const paths = new Set<string>();
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (!pathname.startsWith('/api')) paths.add(pathname);
      });
      await page.goto(test.hub.screens.find((screen) => screen.kind === 'kiosk')?.url ?? '');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      let text = 0;
      let fonts = 0;
      let html = 0;
      for (const path of paths) {
        const file = join(root, 'dist', 'renderer', path.startsWith('/kiosk') ? 'kiosk/index.html' : path);
        if (!existsSync(file)) continue;
        if (path.endsWith('.woff2')) fonts += statSync(file).size;
        else text += gzipSync(readFileSync(file), { level: 9 }).length;
        if (path.startsWith('/kiosk')) html++;
      }
      if (html !== 1) throw new Error('the page itself was not seen');
      return [
        {
          name: 'kiosk.firstLoadKbGz',
          value: round(text / 1024, 1),
          unit: 'kB',
          against: `pages, scripts, styles and words; ${round(fonts / 1024, 1)} kB of fonts beside`,
        },
      ];
    } finally {
      await browser.close();
      await test.stop();
    }
  },
};
