import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// `electron` is aliased because loading the real package tries to download its binary.
export default defineConfig({
  resolve: { alias: { electron: fileURLToPath(new URL('./electron/fake/electron.ts', import.meta.url)) } },
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules/**', 'dist/**', 'tests/e2e/**'],
    env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' },
    testTimeout: 20_000,
  },
});
