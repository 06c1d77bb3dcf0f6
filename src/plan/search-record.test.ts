import { expect, it } from 'vitest';
import type { PlanDocument } from '../model/index.ts';
import type { Solved } from '../search/index.ts';
import { searchRecord } from './search-record.ts';

it('counts solves that ran in parallel once: no more seconds than passed on the clock', () => {
  const spent = searchRecord();
  const solved = { seconds: { route: 0, build: 0, solve: 60 } } as Solved;
  const document = { solver: {}, seconds: { read: 1, explain: 0 } } as unknown as PlanDocument;
  spent.add(solved, document);
  spent.add(solved, document);
  const { read, solve } = spent.withSeconds(document).seconds;
  expect(read).toBe(1);
  expect(solve).toBeGreaterThanOrEqual(0);
  expect(solve).toBeLessThan(10);
});
