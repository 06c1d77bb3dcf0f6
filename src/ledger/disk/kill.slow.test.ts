import { join } from 'node:path';
import { expect, it } from 'vitest';
import { killWriters } from '../testing/kill.ts';
import { scratch } from '../testing/scratch.ts';

it('150 writers killed at random points lose no acknowledged entry', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { dir, drop } = scratch();
    const { acknowledged, leftovers } = await killWriters(join(dir, 'ledger'), 30);
    expect(acknowledged).toBeGreaterThan(100);
    expect(leftovers).toBeGreaterThan(0);
    drop();
  }
});
