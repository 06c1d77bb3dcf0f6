import { describe, expect, it } from 'vitest';
import { databaseClock } from './clock.ts';
import { openDatabase } from './open.ts';

describe('the clock of the database', () => {
  it('counts by a clock that nobody sets, and is looked at again after a minute', async () => {
    const db = await openDatabase('pglite:');
    let steady = 0;
    const now = await databaseClock(db, () => steady);
    const first = now().getTime();
    expect(Math.abs(first - Date.now())).toBeLessThan(60_000);
    steady = 50_000;
    expect(now().getTime() - first).toBe(50_000);
    // A machine that slept an hour by its steady clock: the database says that it was less.
    steady = 3_600_000;
    now();
    await expect.poll(() => now().getTime() - first, { timeout: 100_000 }).toBeLessThan(600_000);
    await db.destroy();
    // The database is away: time goes on.
    steady += 120_000;
    const later = now().getTime();
    steady += 1000;
    expect(now().getTime() - later).toBe(1000);
  });
});
