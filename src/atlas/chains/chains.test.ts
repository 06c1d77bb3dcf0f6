import { describe, expect, it } from 'vitest';
import { at, readCase } from '../../case/index.ts';
import { plants } from '../data/bundled.ts';
import { bundledTrade } from '../trade/bundled.ts';
import { bundledOrders } from './orders.ts';
import { binomialInterval, rankOf, scoreOf } from './score.ts';
import { stagesOf } from './stages.ts';

const rows = at(readCase('solar-central-asia').case, 2027);
const stages = stagesOf(rows, ['CN', 'KG', 'KZ', 'RU', 'TJ', 'UZ'], bundledTrade());

describe('exporters by stage', () => {
  it('has every stage that makes a good, and every member in each', () => {
    expect(stages.map((stage) => stage.stage)).toContain('frame');
    expect(stages.every((stage) => stage.members.length === 6)).toBe(true);
  });

  it('puts nobody first where the trade does not hold the heading: frames of Kyrgyzstan are not gold', () => {
    const frame = stages.find((stage) => stage.stage === 'frame')!;
    expect(frame.traded).toBe(false);
    expect(frame.members.map((member) => [member.country, member.trade])).toEqual(
      ['CN', 'KG', 'KZ', 'RU', 'TJ', 'UZ'].map((one) => [one, null]),
    );
    // Who could: the smelters at hand.
    const at = (country: string) => frame.members.find((member) => member.country === country)!;
    expect(at('TJ').inputs).toContain('aluminium');
    expect(at('KG').missing).toContain('aluminium');
  });

  it('lists net exporters first where it does, with what they can make and what speaks against the figure', () => {
    const polymers = at(readCase('wagons-eurasia').case, 2027);
    const goods = polymers.goods.map((good) => (good.good === 'castings' ? { ...good, hs: '7601' } : good));
    const stages = stagesOf({ ...polymers, goods }, ['KG', 'RU', 'TJ', 'CN'], bundledTrade());
    const [first, second, ...rest] = stages.find((stage) => stage.good === 'castings')!.members;
    expect([first!.country, second!.country]).toEqual(['RU', 'TJ']);
    expect(second!.capacity).toMatchObject({ tonnes: 300000 });
    expect(rest.find((member) => member.country === 'KG')!.trade).toEqual({ exports: 0, imports: 0 });
  });
});

describe('what an order is worth', () => {
  it('is measured by the exact interval of Clopper and Pearson', () => {
    // Their chart, and any table of it: 5 of 10 is 0.187 to 0.813; none of 10 is 0 to 0.308.
    expect(binomialInterval(5, 10).map((x) => x.toFixed(3))).toEqual(['0.187', '0.813']);
    expect(binomialInterval(0, 10).map((x) => x.toFixed(3))).toEqual(['0.000', '0.308']);
    expect(binomialInterval(10, 10).map((x) => x.toFixed(3))).toEqual(['0.692', '1.000']);
  });

  it('shares the middle place among members that are alike', () => {
    const value = (one: string) => ({ a: 3, b: 1, c: 1, d: 0 })[one]!;
    expect(['a', 'b', 'c', 'd'].map((one) => rankOf(one, ['a', 'b', 'c', 'd'], value))).toEqual([1, 2.5, 2.5, 4]);
  });

  it('finds a good order better than a guess, and one by chance not', () => {
    const at = (ranks: number[]) => ranks.map((rank, i) => ({ plant: String(i), host: 'CN', rank, of: 10 }));
    expect(scoreOf(at(Array.from({ length: 30 }, (_, i) => 1 + (i % 2)))).better).toBe(true);
    expect(scoreOf(at(Array.from({ length: 30 }, (_, i) => 1 + (i % 10)))).better).toBe(false);
    expect(scoreOf(at([1, 5, 9]), 7)).toEqual(scoreOf(at([1, 5, 9]), 7));
  });

  it('is not shown to be better than a guess for the bundled orders: so the answer is a table of exporters', () => {
    const [advantage, size] = bundledOrders();
    expect(advantage!.score!.top).toMatchObject({ hits: 8, of: 39 });
    expect(advantage!.score!.top.low).toBeLessThan(0.3);
    expect([advantage!.score!.better, size!.score!.better]).toEqual([false, false]);
  });
});

it('plants name candidates that are in the bundled cases', () => {
  const cases = new Map<string, Set<string>>();
  for (const { candidate } of plants().filter((plant) => plant.candidate !== '')) {
    const [name, key] = candidate.split(':') as [string, string];
    if (!cases.has(name)) {
      const { case: c } = readCase(name);
      cases.set(name, new Set(at(c, Number(c.settings.start)).candidates.map((x) => `${x.place}/${x.process}`)));
    }
    expect([candidate, cases.get(name)!.has(key)]).toEqual([candidate, true]);
  }
});
