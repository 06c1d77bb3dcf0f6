import { existsSync, readFileSync } from 'node:fs';
import { PGlite as Embedded, type PGliteOptions } from '../../node_modules/@electric-sql/pglite/dist/index.js';
import { emptyDatabase } from './empty-database.ts';

const empty = new Blob([readFileSync(emptyDatabase)]);

/** PGlite whose new databases are copies of an empty one, since making one takes seconds. Tests use it instead of PGlite. */
export class PGlite extends Embedded {
  constructor(folder?: string, options: PGliteOptions = {}) {
    super(
      folder ?? 'memory://',
      folder !== undefined && existsSync(folder) ? options : { loadDataDir: empty, ...options },
    );
  }
}
