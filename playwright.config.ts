import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from './tests/support/browser.ts';

const browser = await findBrowser();

/** Whole stories in a real browser. Each worker has a hub of its own, with its own data folder and port. */
export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    launchOptions: {
      executablePath: browser.executablePath,
      args: browserArgs,
      env: { ...process.env, ...browser.env } as Record<string, string>,
    },
    actionTimeout: 30_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
