import { describe, expect, it } from 'vitest';
import { root } from '../../../test/support/needs.ts';
import { type Case, readCase } from '../../case/index.ts';
import { planWhole } from '../plan/ask.ts';
import { stress } from './ask.ts';

const { case: base } = readCase(`${root}test/cases/tiny-make-and-sell`);
const range = (table: string, key: string, column: string, mode: number) => ({
  table,
  key,
  column,
  low: 0.9 * mode,
  high: 1.1 * mode,
  shape: 'uniform',
});
const under = (...uncertainty: ReturnType<typeof range>[]): Case => ({
  ...base,
  tables: { ...base.tables, uncertainty },
});

describe('the chance of a loss', () => {
  it('is told only where the figures that vary carry half of the cost', async () => {
    const [ore, tier] = [base.tables.supplies[0]!, base.tables.tiers[0]!];
    const price = range('supplies', `${ore.good}/${ore.place}`, 'price', Number(ore.price));
    const capex = range('tiers', `${tier.process}/${tier.tier}`, 'capex', Number(tier.capex));
    const { document } = await planWhole(base, { gap: 1e-9, seconds: 60, explain: 'none' });
    const { draws: both } = await stress(document, under(price, capex), { draws: 4 });
    expect(both!.varied).toBeGreaterThan(0.5);
    expect(both!.lossChance).toBe(0);
    const { draws: one } = await stress(document, under(price), { draws: 4 });
    expect(one!.varied).toBeLessThan(0.5);
    expect(one!.lossChance).toBeUndefined();
  });
});
