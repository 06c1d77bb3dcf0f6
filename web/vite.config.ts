import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { pageTopics } from './topics.ts';

/** Builds the pages into dist/web, which the server serves. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'warn',
  plugins: [pageTopics()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    chunkSizeWarningLimit: 2000,
    license: { fileName: 'LICENSES.md' },
  },
});
