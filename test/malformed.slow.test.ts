import { expect, it } from 'vitest';
import { outcome } from './support/malformed/run.ts';

/** Malformed cases; CHORSU_MALFORMED_SEED begins with another. */
const COUNT = 400;
const first = Number(process.env.CHORSU_MALFORMED_SEED ?? 0);
/** Seconds for one, plan included, on a busy machine: the slowest takes a sixth of it. */
const PATIENCE = 60;

it('400 malformed cases end with a message or a plan, never with a stack, and none hangs', async () => {
  const found = [];
  for (let seed = first; seed < first + COUNT; seed++) found.push(await outcome(seed, 2));
  expect(found.filter(({ faults, seconds }) => faults.length > 0 || seconds > PATIENCE)).toEqual([]);
  // Some are refused and some are still valid: both branches are tried.
  expect(found.filter(({ planned }) => planned === undefined).length).toBeGreaterThan(COUNT / 4);
  expect(found.filter(({ planned }) => planned !== undefined).length).toBeGreaterThan(COUNT / 10);
});
