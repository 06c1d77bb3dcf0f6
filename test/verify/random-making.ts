import type { Tables } from '../support/make-case.ts';
import { tablesIn } from '../support/make-case.ts';
import { type Dice, row } from './dice.ts';

const homes = { a: 'AA', b: 'BB', c: 'CC', d: 'AA', e: 'BB' } as const;

/** Five places in three countries: raw is made into parts, parts and labour into units, labour by training. */
export function makingTables(d: Dice, start: number, years: number): Tables {
  const free = d.chance(0.3);
  return {
    countries: [
      row({ country: 'AA', zone: d.some(0.5, 'UN'), leakage_rate: d.some(0.5, 0.05) }),
      row({ country: 'BB', zone: d.some(0.5, 'UN'), leakage_rate: d.some(0.5, 0.02) }),
      row({ country: 'CC' }),
    ],
    places: Object.entries(homes).map(([place, country], i) =>
      row({
        place,
        country,
        lat: 40 + i,
        lon: 60 + 2 * i,
        zone: i > 2 ? d.some(0.15, 'FREE') : undefined,
        capacity: d.some(0.15, d.int(300, 900)),
        cost: d.some(0.3, d.int(1, 5)),
      }),
    ),
    goods: [
      row({ good: 'raw', hs: '2504', value: 20, surplus: d.some(0.5, 1) }),
      row({ good: 'part', hs: '8541', value: 60, unit: d.some(0.5, 'piece'), mass: 0.5, cargo: d.some(0.5, 'bulk') }),
      row({ good: 'unit', hs: '854143', value: 150, surplus: d.some(0.3, 'no') }),
      row({ good: 'labour', cargo: 'none', unit: 'h' }),
    ],
    processes: [
      row({
        process: 'mk',
        lead: d.int(0, 1),
        life: d.int(1, 6),
        availability: d.some(0.5, 0.9),
        variable_cost: d.int(1, 4),
        technology: d.some(0.5, 'T'),
        sector: d.pick(['S1', 'S2']),
      }),
      row({
        process: 'as',
        lead: d.int(0, 2),
        life: d.int(2, 20),
        variable_cost: d.int(1, 4),
        technology: d.some(0.3, 'U'),
        availability: d.some(0.5, 0.8),
        sector: 'S1',
      }),
      row({ process: 'train', heading: d.some(0.5, 'readiness'), variable_cost: 1, life: 5 }),
    ],
    ...tablesIn(`
      recipes: process,good,quantity | mk,raw,-1 | mk,part,1 | as,part,-1.5 | as,labour,-0.2 | as,unit,1
        train,labour,1
    `),
    tiers: [
      row({ process: 'mk', tier: 's', capacity: 100, capex: 1000, fixed_cost: 20, jobs: 5 }),
      row({
        process: 'mk',
        tier: 'l',
        capacity: 300,
        capex: 2500,
        fixed_cost: 50,
        jobs: 9,
        max_builds: d.some(0.5, 1),
      }),
      free
        ? row({
            process: 'as',
            tier: 'f',
            capacity: 300,
            least: 20,
            capex: 500,
            capex_per_unit: 8,
            fixed_cost: 10,
            fixed_cost_per_unit: 0.3,
            jobs: 1,
            jobs_per_unit: 0.1,
          })
        : row({ process: 'as', tier: 's', capacity: 150, capex: 3000, fixed_cost: 40, jobs: 20 }),
      row({ process: 'train', tier: 'c', capacity: 60, capex: 300, fixed_cost: 10 }),
    ],
    candidates: ['a/mk', 'b/mk', 'c/mk', 'd/as', 'e/as', 'b/as', 'd/train', 'e/train'].map((key) =>
      candidate(d, key, start, years),
    ),
    ...marketTables(d, start),
  };
}

function candidate(d: Dice, key: string, start: number, years: number) {
  const [place, process] = key.split('/');
  return row({
    place,
    process,
    existing: d.some(0.3, d.int(50, 150)),
    existing_fixed_cost: d.some(0.3, 30),
    existing_jobs: 4,
    retires: d.some(0.2, start + d.int(0, years)),
    closable: d.some(0.3, true),
    closing_cost: d.some(0.5, 50),
    max: d.pick([400, 900]),
    min_load: d.some(0.2, 0.3),
    variable_cost: d.some(0.2, 2),
    capex_factor: d.pick([undefined, 0.8, 1.2]),
    cost_factor: d.some(0.5, 1.1),
    opens: d.some(0.2, start + 1),
    owner: d.pick(['pa', 'pb', undefined]),
  });
}

function marketTables(d: Dice, start: number): Tables {
  const labour = ['d', 'e', 'b'].map((place) =>
    row({ good: 'labour', place, quantity: d.int(5, 40), price: 4, heading: d.some(0.5, 'readiness') }),
  );
  const wanted = ['a', 'b', 'e', 'd'].filter(() => d.chance(0.7));
  return {
    supplies: [
      row({
        good: 'raw',
        place: 'a',
        quantity: 500,
        price: d.int(3, 9),
        growth: d.some(0.5, 0.05),
        stock: d.some(0.3, 900),
      }),
      row({ good: 'raw', place: 'c', step: '1', quantity: 150, price: 2 }),
      row({ good: 'raw', place: 'c', step: '2', quantity: 400, price: 6 }),
      row({ good: 'part', place: 'c', quantity: 300, price: d.int(12, 30) }),
      ...(d.chance(0.5) ? [row({ good: 'unit', place: 'c', price: d.int(70, 160), quantity: 400 })] : []),
      ...(d.chance(0.3) ? [row({ good: 'raw', place: 'a', year: start, quantity: 300, price: 4 })] : []),
      ...labour,
    ],
    demands: [
      ...wanted.map((place) =>
        row({
          good: 'unit',
          place,
          quantity: d.int(30, 150),
          price: d.int(80, 200),
          growth: d.some(0.5, 0.1),
          shortfall_cost: d.some(0.5, 30),
        }),
      ),
      ...(d.chance(0.3) ? [row({ good: 'part', place: 'a', quantity: 60, price: 50 })] : []),
    ],
    choices: d.chance(0.3)
      ? [
          { choice: 'ch', member: 'd/as', max: 1 },
          { choice: 'ch', member: 'e/as', max: 1 },
        ]
      : [],
  };
}
