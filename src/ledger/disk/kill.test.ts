import { join } from 'node:path';
import { expect, it } from 'vitest';
import { killWriters } from '../testing/kill.ts';
import { scratch } from '../testing/scratch.ts';

it('kill -9 at random points loses no acknowledged entry and leaves a tree that verifies', async () => {
  const { dir, drop } = scratch();
  const { acknowledged } = await killWriters(join(dir, 'ledger'), 3);
  expect(acknowledged).toBeGreaterThanOrEqual(3);
  drop();
});
