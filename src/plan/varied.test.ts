import { expect, it } from 'vitest';
import { root } from '../../test/support/needs.ts';
import { bestPlan } from '../../test/support/plan-case.ts';
import { type Case, readCase } from '../case/index.ts';
import { grossCost } from './decode.ts';
import { variedShare } from './varied.ts';

const { case: base } = readCase(`${root}test/cases/tiny-make-and-sell`);
const row = (table: string, key: string, column: string) => ({
  table,
  key,
  column,
  low: 1,
  high: 1e9,
  shape: 'uniform',
});
const withRanges = (...uncertainty: ReturnType<typeof row>[]): Case => ({
  ...base,
  tables: { ...base.tables, uncertainty },
});

it('is the share of the cost that the figures with a range carry', async () => {
  const document = await bestPlan(base);
  const gross = grossCost(document.cost);
  const ore = row('supplies', 'ore/tashkent', 'price');
  const [tier] = base.tables.tiers;
  const capex = row('tiers', `${tier!.process}/${tier!.tier}`, 'capex');
  expect(document.cost.inputs! / gross).toBeGreaterThan(0.1);
  expect(variedShare(document, withRanges(ore))).toBeCloseTo(document.cost.inputs! / gross, 6);
  const both = (document.cost.inputs! + document.cost.capital!) / gross;
  expect(variedShare(document, withRanges(ore, capex))).toBeCloseTo(both, 6);
  expect(variedShare(document, withRanges(row('demands', 'metal/tashkent', 'price')))).toBe(0);
});
