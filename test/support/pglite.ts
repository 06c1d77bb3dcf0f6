import { existsSync, readFileSync } from 'node:fs';
import { PGlite as Embedded, type PGliteOptions } from '../../node_modules/@electric-sql/pglite/dist/index.js';
import { emptyDatabase } from './empty-database.ts';

const empty = new Blob([readFileSync(emptyDatabase)]);

/** PGlite whose new databases begin as a copy of an empty one: making one anew takes seconds. In tests it stands in the place of PGlite. */
export class PGlite extends Embedded {
  constructor(folder?: string, options: PGliteOptions = {}) {
    super(
      folder ?? 'memory://',
      folder !== undefined && existsSync(folder) ? options : { loadDataDir: empty, ...options },
    );
  }
}
