import { defineConfig } from 'vitest/config';
import { bundledThreads } from './test/support/bundle.ts';
import { ClosingLine } from './test/support/closing-line.ts';
import { quickPglite } from './test/support/quick-pglite.ts';

export default defineConfig({
  plugins: [bundledThreads()],
  resolve: { alias: [quickPglite] },
  test: {
    include: ['test/**/*.browser.test.ts'],
    globalSetup: ['test/support/bundle.ts', 'test/support/empty-database.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    // A page draws after the test has asked: on a slow machine much later.
    expect: { poll: { timeout: 30_000 } },
    // Files of a worker share the modules that they load.
    isolate: false,
    // Pages wait for their server, and the server for its plans: three leave no core idle.
    maxWorkers: 3,
    reporters: process.env.CHORSU_CI === '1' ? ['default', new ClosingLine()] : ['default'],
  },
});
