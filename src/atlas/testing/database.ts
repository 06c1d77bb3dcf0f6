import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../store/database.ts';
import { loadFile } from '../store/load.ts';

/** Whether DuckDB is installed; reports on standard error what is skipped where it is not. */
export async function hasDatabase(dir: string): Promise<boolean> {
  const there = await openDatabase(dir).then(
    (db) => {
      db.close();
      return true;
    },
    () => false,
  );
  if (!there) process.stderr.write('skipped: needs the optional @duckdb/node-api\n');
  return there;
}

/** Loads a CSV text of trade with columns y, f, t, p, v (and q) into a folder of its own in `dir`. */
export async function loadTrade(dir: string, name: string, csv: string): Promise<string> {
  const [file, mapping, folder] = [join(dir, `${name}.csv`), join(dir, `${name}.json`), join(dir, name)];
  const quantity = csv.startsWith('y,f,t,p,v,q') ? { quantity: 'q' } : {};
  const columns = { year: 'y', exporter: 'f', importer: 't', product: 'p', value: 'v', ...quantity };
  writeFileSync(file, csv);
  writeFileSync(mapping, JSON.stringify({ table: 'trade', scheme: 'HS22', columns }));
  await loadFile({ file, folder, mapping, tell: () => {} });
  return folder;
}
