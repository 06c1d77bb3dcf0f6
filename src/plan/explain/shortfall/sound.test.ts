import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeCase } from '../../../../test/support/make-case.ts';
import { bestPlan, withPlan } from '../../../../test/support/plan-case.ts';
import { settingsOf, small, tablesOf } from '../../../../test/support/random-case.ts';
import { type Change, setTo, sumOf, withChanges } from '../../../case/index.ts';
import type { PlanDocument, Reason, Why } from '../../../model/index.ts';
import { whyShort } from '../why.ts';

/** Changes that take a limit away; none where the reason is no limit of a row. */
function gone({ kind, key, column, pays }: Reason): Omit<Change, 'by'>[] {
  if (column !== undefined || pays === false) return [];
  if (kind === 'supplies') return [{ table: kind, key, column: 'quantity', value: '', op: 'set' }];
  if (kind === 'legs') return [{ table: kind, key, column: 'capacity', value: '', op: 'set' }];
  if (kind !== 'candidates') return [];
  return [
    { table: kind, key, column: 'existing', value: '1e7', op: 'set' },
    { table: kind, key, column: 'max', value: '', op: 'set' },
  ];
}

const delivered = ({ deliveries }: PlanDocument, { good, place, year }: Why) =>
  sumOf(
    deliveries.filter((delivery) => delivery.good === good && delivery.place === place && delivery.year === year),
    (delivery) => delivery.amount,
  );

it('is what keeps a demand from being met: without it, a price that pays for all brings more (random cases)', async () => {
  let checked = 0;
  const kinds = new Set<string>();
  for (const s of fc.sample(small(false), { numRuns: 11, seed: 5 })) {
    const c = makeCase(settingsOf(s), tablesOf(s));
    const { document, why } = await withPlan(
      c,
      async ({ document, solved }) => ({
        document,
        why: document.npv === null ? [] : await whyShort(solved, document),
      }),
      { gap: 1e-7 },
    );
    for (const one of why.slice(0, 2)) {
      expect(one.because, 'something is found').not.toEqual([]);
      const routes = one.because.some(({ column }) => column === 'route' || column === 'source');
      if (routes) continue;
      const rows = c.tables.demands.filter((row) => row.good === one.good && row.place === one.place);
      const prices = rows.map((row): Change => {
        const key = [row.good, row.place, row.year ?? '', row.step ?? ''].join('/');
        return setTo({ table: 'demands', key, column: 'price' }, 1e6, 'test');
      });
      const changes = one.because.flatMap(gone).map((change): Change => ({ ...change, by: 'test' }));
      const other = await bestPlan(withChanges(c, [...prices, ...changes]), 1e-6);
      for (const { kind } of one.because) kinds.add(kind);
      expect(delivered(other, one), JSON.stringify(one)).toBeGreaterThan(delivered(document, one) * (1 + 1e-6));
      checked++;
    }
  }
  expect(checked).toBeGreaterThan(3);
  expect(kinds.size).toBeGreaterThan(2);
});
