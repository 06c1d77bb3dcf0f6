import { openDatabase } from '../store/database.ts';

/** Whether the optional database of trade is installed; says on standard error what is skipped where it is not. */
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
