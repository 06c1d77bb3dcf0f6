import { migrateTo, stepNames } from '../database/migrations.ts';
import { openUnmigrated } from '../database/open.ts';

export { stepNames };

/** Brings an empty database to a step. */
export async function databaseAt(address: string, step: string): Promise<void> {
  const db = await openUnmigrated(address);
  await migrateTo(db, step);
  await db.destroy();
}
