import { sql } from 'kysely';
import type { Db } from './tables.ts';

/** Milliseconds after which the clock of the database is asked for again. */
const AGAIN = 60_000;

/**
 * The clock of the database, so that what ends at a time ends for all servers at once, however their own clocks stand. Between
 * two looks a clock counts that nobody sets (`steady`, in milliseconds); while the database is away, the last look holds.
 */
export async function databaseClock(db: Db, steady = () => performance.now()): Promise<() => Date> {
  const look = async () => {
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
    return { time: rows[0]!.now.getTime(), at: steady() };
  };
  let seen = await look();
  let looking = false;
  const lookAgain = async () => {
    looking = true;
    seen = await look().catch(() => seen);
    looking = false;
  };
  return () => {
    const now = new Date(seen.time + steady() - seen.at);
    if (!looking && steady() - seen.at > AGAIN) void lookAgain();
    return now;
  };
}
