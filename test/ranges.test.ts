import { describe, expect, it } from 'vitest';
import {
  at,
  bundledNames,
  rangeShares,
  readCase,
  templateFolder,
  templateNames,
  usualRange,
} from '../src/case/index.ts';
import { storedNames, storedPlan } from './outputs/stored.ts';

interface Told {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly range?: { readonly low: number; readonly high: number };
}

/** Every figure of a case in a document, by its path; figures that move with another share its range. */
function figuresIn(value: unknown, path = ''): [string, Told][] {
  if (Array.isArray(value)) return value.flatMap((one) => figuresIn(one, `${path}[]`));
  if (value === null || typeof value !== 'object') return [];
  const own = 'column' in value && 'key' in value ? [[path, value as unknown as Told] as [string, Told]] : [];
  const parts = Object.entries(value).filter(([name]) => name !== 'together');
  return [...own, ...parts.flatMap(([name, one]) => figuresIn(one, `${path}.${name}`))];
}

describe('no figure is told without its range', () => {
  it.each(storedNames)('in the plan of %s', async (name) => {
    const { document, explained } = await storedPlan(name);
    const figures = figuresIn({ document, explained });
    expect(figures.length).toBeGreaterThan(0);
    const bare = figures.filter(([, { range }]) => !(range && Number.isFinite(range.low) && range.low < range.high));
    expect(bare).toEqual([]);
  });

  it('whatever the case: each quality has a usual range where a row has none of its own', () => {
    const cases = [...bundledNames(), ...templateNames().map((name) => templateFolder(name))];
    for (const source of cases) {
      const { case: c } = readCase(source);
      const shares = rangeShares(at(c, Number(c.settings.start)).settings.ranges);
      const qualities = ['measured', 'official', 'industry', 'derived', 'recalled', 'assumed'] as const;
      for (const quality of qualities) {
        const { low, high } = usualRange({ table: 'supplies', column: 'price', value: 200 }, quality, shares);
        expect([source, quality, low < 200 && 200 < high]).toEqual([source, quality, true]);
        const duty = usualRange({ table: 'tariffs', column: 'rate', value: 0.1 }, quality, shares);
        expect(duty).toEqual({ low: 0, high: 0.2 });
      }
    }
  });
});
