import fc from 'fast-check';
import { expect } from 'vitest';
import { type Case, keyOf, type RawRow } from '../../src/case/index.ts';
import { whyNot } from '../../src/plan/index.ts';
import { makeCase, type Tables } from './make-case.ts';
import { bestPlan } from './plan-case.ts';
import { settingsOf, small, tablesOf } from './random-case.ts';

type Kind = 'demands' | 'supplies' | 'candidates' | 'legs';
type Limit = readonly [Kind, number];

const feasible = async (c: Case): Promise<boolean> => (await bestPlan(c, 0.5)).npv !== null;

/** The tables without some limits: a demand is no longer firm; a supply, plant or leg is unlimited. */
function relaxed(tables: Tables, limits: readonly Limit[]): Tables {
  const result: Tables = { ...tables };
  for (const [kind, i] of limits) {
    result[kind] = (result[kind] ?? []).map((row, at): RawRow => {
      if (at !== i) return row;
      if (kind === 'demands') return { ...row, firm: false };
      if (kind === 'candidates') {
        const { max: _, ...rest } = row;
        return { ...rest, existing: 1e7 };
      }
      const { quantity: _q, capacity: _c, ...rest } = row;
      return rest;
    });
  }
  return result;
}

function* subsets(items: readonly Limit[], size: number, from = 0): Generator<Limit[]> {
  if (size === 0) yield [];
  else
    for (let i = from; i <= items.length - size; i++)
      for (const rest of subsets(items, size - 1, i + 1)) yield [items[i]!, ...rest];
}

/** The smallest number of limits whose removal makes a case feasible, found by trying all sets. */
async function fewest(settings: RawRow, tables: Tables): Promise<number> {
  const limits: Limit[] = (['demands', 'supplies', 'candidates', 'legs'] as const).flatMap((kind) =>
    (tables[kind] ?? []).flatMap((row, i): Limit[] =>
      kind === 'demands' && row.firm !== true ? [] : kind === 'legs' && row.capacity === undefined ? [] : [[kind, i]],
    ),
  );
  for (let size = 1; size <= limits.length; size++) {
    for (const set of subsets(limits, size)) if (await feasible(makeCase(settings, relaxed(tables, set)))) return size;
  }
  return Number.POSITIVE_INFINITY;
}

/** Draws small cases until `wanted` of them are infeasible. Compares the limits that are named with brute force, and their amounts with the case. */
export async function whyNotAgrees(wanted: number, seed: number): Promise<void> {
  const drawn = fc.sample(small(true), { numRuns: wanted * 12, seed });
  let checked = 0;
  for (const s of drawn) {
    if (checked >= wanted) break;
    const tables = tablesOf(s);
    const c = makeCase(settingsOf(s), tables);
    if (await feasible(c)) continue;
    checked++;
    const named = await whyNot(c);
    const rows = new Set(named.map((r) => `${r.kind} ${r.key}`));
    expect({ case: s, rows: rows.size }).toEqual({ case: s, rows: await fewest(settingsOf(s), tables) });
    for (const r of named) {
      expect(r.relax).toBeGreaterThan(0);
      if (r.kind !== 'demands') continue;
      const demand = tables.demands!.find((row) => keyOf('demands', row) === r.key)!;
      expect(r.relax).toBeLessThanOrEqual(Number(demand.quantity) * (1 + 1e-9));
    }
  }
  expect(checked).toBe(wanted);
}
