import { fileURLToPath } from 'node:url';

/** Puts the PGlite whose new databases are copies of an empty one in the place of PGlite (`pglite.ts`). */
export const quickPglite = {
  find: /^@electric-sql\/pglite$/,
  replacement: fileURLToPath(new URL('pglite.ts', import.meta.url)),
};
