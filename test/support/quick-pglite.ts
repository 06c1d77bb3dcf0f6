import { fileURLToPath } from 'node:url';

/** Resolves PGlite to the one whose new databases are copies of an empty one (`pglite.ts`). */
export const quickPglite = {
  find: /^@electric-sql\/pglite$/,
  replacement: fileURLToPath(new URL('pglite.ts', import.meta.url)),
};
