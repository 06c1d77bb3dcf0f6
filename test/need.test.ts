import { describe, expect, it } from 'vitest';
import { type Tables, tablesIn } from './support/make-case.ts';
import { market } from './support/market.ts';
import { planned as plannedCase } from './support/plan-case.ts';

/** A plan of the market's two places, of which the city has no widgets to begin with. */
const planned = (tables: Tables) => plannedCase(market({ supplies: [], demands: [], goods: [], ...tables }));

/** A process that makes a good, with one size of plant; its life is one year, so that nothing is left of it. */
const made = (process: string, recipe: Readonly<Record<string, number>>, tier: Readonly<Record<string, number>>) => ({
  processes: [{ process, life: 1 }],
  recipes: Object.entries(recipe).map(([good, quantity]) => ({ process, good, quantity })),
  tiers: [{ process, tier: 's', ...tier }],
});

const together = (...all: readonly Tables[]): Tables => {
  const sum: Record<string, readonly object[]> = {};
  for (const tables of all)
    for (const [name, rows] of Object.entries(tables)) sum[name] = [...(sum[name] ?? []), ...(rows ?? [])];
  return sum as Tables;
};

const widgets: Tables = {
  goods: [{ good: 'widget', value: 10 }],
  demands: [{ good: 'widget', place: 'city', quantity: 50, price: 10 }],
  candidates: [{ place: 'city', process: 'make' }],
};

describe('need is no bound where something else rewards a quantity', () => {
  it('more jobs than the plant that is needed has: 50 x 10 - 3 x 100', async () => {
    const one = made('make', { widget: 1 }, { capacity: 100, capex: 100, jobs: 10 });
    const plan = await planned(together(widgets, one, { targets: [{ target: 'work', measure: 'jobs', min: 30 }] }));
    expect(plan.npv).toBeCloseTo(200, 6);
  });

  it('more capital than the plant that is needed takes: 50 x 10 - 4 x 100', async () => {
    const one = made('make', { widget: 1 }, { capacity: 100, capex: 100 });
    const plan = await planned(together(widgets, one, { targets: [{ target: 'spend', measure: 'capex', min: 350 }] }));
    expect(plan.npv).toBeCloseTo(100, 6);
  });

  it('a process that is paid to run, though nobody wants what it makes: 3 x (100 x 5 - 200)', async () => {
    const one = made('burn', { ash: 1 }, { capacity: 100, capex: 200, max_builds: 3 });
    const plan = await planned({
      ...one,
      processes: [{ process: 'burn', life: 1, variable_cost: -5 }],
      goods: [{ good: 'ash' }],
      candidates: [{ place: 'city', process: 'burn' }],
    });
    expect(plan.npv).toBeCloseTo(900, 6);
  });

  it('a process that uses up what it costs something to leave: 50 x 10 - 100 - 30, not 50 x 10 - 100 - 50 x 2', async () => {
    const waste: Tables = { goods: [{ good: 'slag', surplus: 2 }, { good: 'brick' }] };
    const plan = await planned(
      together(
        widgets,
        waste,
        made('make', { widget: 1, slag: 1 }, { capacity: 100, capex: 100 }),
        made('treat', { slag: -1, brick: 1 }, { capacity: 100, capex: 30 }),
        { candidates: [{ place: 'city', process: 'treat' }] },
      ),
    );
    expect(plan.npv).toBeCloseTo(370, 6);
  });

  it('value added here by what is used up elsewhere, as a target here asks for it: -(100 + 30)', async () => {
    const plan = await planned(
      together(
        made('make', { widget: 1 }, { capacity: 100, capex: 100 }),
        made('scrap', { widget: -1, dust: 1 }, { capacity: 100, capex: 30 }),
        tablesIn(`
          goods: good,value | widget,10 | dust,
          candidates: place,process | city,make | town,scrap
          targets: target,measure,countries,min | added,value_added,UZ,600
        `),
      ),
    );
    expect(plan.npv).toBeCloseTo(-130, 6);
  });

  it('as many plants as are needed, however many: 25 000 of them', async () => {
    const small = made('make', { widget: 1 }, { capacity: 1, capex: 4 });
    const demands = [{ good: 'widget', place: 'city', quantity: 25_000, price: 10 }];
    const plan = await planned({ ...together(widgets, small), demands });
    expect(plan.npv).toBeCloseTo(150_000, 4);
  });
});
