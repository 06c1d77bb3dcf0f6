import { sql } from 'kysely';
import type { Db } from './tables.ts';

/** Interval at which the clock of the database is read again, ms. */
const AGAIN = 60_000;

/**
 * The clock of the database, so that expiry times are the same for all servers, whatever their own clocks say. Between
 * two reads a monotonic clock counts (`steady`, ms); while the database is unreachable, the last read holds.
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
