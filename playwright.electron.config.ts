import { defineConfig } from '@playwright/test';

// The shell in real Electron. Needs its program file (`npx install-electron`) and a build (`npm run build`); everything
// that can be tried without them is in electron/*.test.ts.
export default defineConfig({
  testDir: 'tests/electron',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/electron',
  // One program at a time: it takes the whole screen.
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: process.env.CI === undefined ? 'list' : [['list'], ['html', { open: 'never' }]],
});
