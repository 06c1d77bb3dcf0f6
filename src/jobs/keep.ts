import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseHash } from '../case/index.ts';
import { caseOf, type Game, type Keep, type Worth } from '../reforms/index.ts';

/** Counts up when what a worth means changes, so that none of an older make is read. */
const MAKE = 3;

/**
 * Keeps worths in a folder, one file each, by hash of the case (without its reforms and what stands beside the figures)
 * and of the changes in force: the same question later, or another with the same sets in it, takes them from there.
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
      .update(JSON.stringify([MAKE, base, changes]))
      .digest('hex');
    return join(folder, `${name}.json`);
  };
  return {
    async get(set) {
      try {
        return revived(readFileSync(fileOf(set), 'utf8'));
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

/** Infinities and NaN, which JSON lacks, are kept as words. */
function revived(text: string): Worth {
  return JSON.parse(text, (_, value) =>
    value === 'Infinity' || value === '-Infinity' || value === 'NaN' ? Number(value) : value,
  ) as Worth;
}
