import { defineConfig } from 'vitest/config';
import { builtThreads } from './test/support/built.ts';
import { ClosingLine } from './test/support/closing-line.ts';

export default defineConfig({
  plugins: [builtThreads()],
  test: {
    include: ['test/**/*.browser.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    // One browser leaves a core idle half of the time, while pages wait for their server.
    maxWorkers: 2,
    reporters: process.env.CHORSU_CI === '1' ? ['default', new ClosingLine()] : ['default'],
  },
});
