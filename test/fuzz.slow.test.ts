import { describe, expect, it } from 'vitest';
import { fuzz } from './support/fuzz/run.ts';
import { targets } from './support/fuzz/targets.ts';

/** Seconds for each target, 20 minutes in all; CHORSU_FUZZ_SECONDS gives another, CHORSU_FUZZ_SEED other inputs. */
const seconds = Number(process.env.CHORSU_FUZZ_SECONDS ?? 200);
const seed = Number(process.env.CHORSU_FUZZ_SEED ?? 1);

describe('files of strangers, changed at random', () => {
  it.each(Object.keys(targets))('crash nothing and hang nothing, in less than 1 GB: %s', async (target) => {
    const found = await fuzz(target, seed, seconds);
    expect([found.crashes, found.hangs]).toEqual([[], []]);
    expect(found.tried).toBeGreaterThan(0);
    expect(found.megabytes).toBeLessThan(1024);
  });
});
