import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseHash } from '../case/index.ts';
import { caseOf, type Game, type Keep, type Worth } from '../reforms/index.ts';

/** Format version of a worth. It increases when the meaning of a worth changes, so that older files are not read. */
const FORMAT = 3;

/**
 * Caches worths in a folder, one file each, by the hash of the case (without its reforms and other tables that do not change the figures) and of the changes
 * of the set. Later questions with the same sets reuse them.
 */
export function folderKeep(folder: string, game: Game): Keep {
  mkdirSync(folder, { recursive: true });
  const none: readonly never[] = [];
  const tables = {
    ...game.case.tables,
    reforms: none,
    changes: none,
    shocks: none,
    scenarios: none,
    uncertainty: none,
  };
  const base = caseHash({ ...game.case, tables: { ...tables, projects: none } });
  const fileOf = (set: number) => {
    const changes = caseOf(game, set).changes.map((x) => [x.table, x.key, x.column, x.value, x.op, x.from, x.until]);
    const name = createHash('sha256')
      .update(JSON.stringify([FORMAT, base, changes]))
      .digest('hex');
    return join(folder, `${name}.json`);
  };
  return {
    async get(set) {
      try {
        return parse(readFileSync(fileOf(set), 'utf8'));
      } catch {
        return undefined;
      }
    },
    async put(set, worth) {
      const file = fileOf(set);
      const temporary = `${file}.${randomUUID()}.part`;
      writeFileSync(
        temporary,
        JSON.stringify(worth, (_, value) => (isInfinite(value) ? String(value) : value)),
      );
      renameSync(temporary, file);
    },
  };
}

const isInfinite = (value: unknown) => typeof value === 'number' && !Number.isFinite(value);

/** Parses a worth. Infinities and NaN, which JSON lacks, are stored as strings. */
function parse(text: string): Worth {
  return JSON.parse(text, (_, value) =>
    value === 'Infinity' || value === '-Infinity' || value === 'NaN' ? Number(value) : value,
  ) as Worth;
}
