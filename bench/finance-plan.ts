import { type Case, type RawRow, readCase, type TableName, tableNames, withChanges } from '../src/case/index.ts';
import { plan } from '../src/plan/index.ts';
import { type Measure, stopwatch } from './measure.ts';

const places = Array.from({ length: 5 }, (_, k) => `site${k}`);
const countries = ['UZ', 'KZ', 'KG', 'TJ', 'CN'];

/** Two stages at five sites in five countries over ten years, two sizes each, demands that differ by site. */
function chain(facilities: readonly RawRow[]): Case {
  const rows: Partial<Record<TableName, readonly RawRow[]>> = {
    countries: countries.map((country) => ({ country, tax_rate: 0.2 })),
    places: places.map((place, k) => ({ place, country: countries[k % 5]!, lat: 40 + k, lon: 60 + 2 * k })),
    goods: [
      { good: 'ore', value: 50 },
      { good: 'metal', value: 150 },
      { good: 'frame', value: 420 },
    ],
    processes: [
      { process: 'smelt', lead: 1, life: 10, variable_cost: 45 },
      { process: 'shape', lead: 1, life: 10, variable_cost: 60 },
    ],
    recipes: [
      { process: 'smelt', good: 'ore', quantity: -1.2 },
      { process: 'smelt', good: 'metal', quantity: 1 },
      { process: 'shape', good: 'metal', quantity: -1.1 },
      { process: 'shape', good: 'frame', quantity: 1 },
    ],
    tiers: ['smelt', 'shape'].flatMap((process, k) =>
      [60_000, 150_000].map((capacity, j) => ({
        process,
        tier: `t${j}`,
        capacity,
        capex: (k + 1) * 250 * capacity ** 0.95,
        max_builds: 2,
      })),
    ),
    candidates: places.flatMap((place) => ['smelt', 'shape'].map((process) => ({ place, process }))),
    supplies: [0, 2, 4].map((k) => ({ good: 'ore', place: places[k]!, quantity: 300_000, price: 50 + 2 * k })),
    demands: places.map((place, k) => ({
      good: 'frame',
      place,
      quantity: 40_000 + 12_000 * k,
      price: 430 + 9 * k,
      growth: 0.03,
    })),
    legs: places.flatMap((from, k) =>
      places.slice(k + 1).map((to, j) => ({ from, to, mode: 'rail', km: 200 + 150 * j, hours: 20, cost: 8 + 5 * j })),
    ),
    lenders: facilities.map((row) => ({ lender: row.lender! })),
    facilities,
  };
  const tables = Object.fromEntries(tableNames.map((name) => [name, rows[name] ?? []])) as Case['tables'];
  const settings = { start: 2027, years: 10, buildEvery: 5, discountRate: 0.09, currency: 'USD' };
  return { name: 'bench', title: 'bench', source: 'bench', settings, tables, origins: new Map(), changes: [] };
}

/** Eight lenders: soft and dear, short and long, some with covenants that fail. */
const eight: readonly RawRow[] = Array.from({ length: 8 }, (_, k) => ({
  facility: `loan${k}`,
  lender: `bank${k}`,
  amount: 15e6 + 10e6 * k,
  rate: 0.02 + 0.01 * k,
  tenor: 18 - 2 * k,
  grace: k % 3,
  repayment: (['annuity', 'equal', 'sculpted', 'bullet'] as const)[k % 4]!,
  max_share: 0.25 + 0.05 * (k % 3),
  min_dscr: k % 2 === 0 ? 2.2 : 0,
  ...(k < 5 ? { countries: [countries[k]!, countries[(k + 1) % 5]!] } : {}),
}));

/** Seconds of processor time of one plan to a share of its cost. */
async function seconds(c: Case, gap: number): Promise<number> {
  const request = { reforms: [], gap, seconds: 600, solver: 'highs-wasm' };
  const spent = stopwatch();
  const { solved } = await plan(c, { asRead: c, request });
  const { processor } = spent();
  await solved.session.close();
  return processor;
}

/** Times that each of the two plans is made; the fastest counts. */
const ROUNDS = 3;

/**
 * What the covenant loop costs: a plan with eight facilities over the same plan without, and the solar case, whose gearing is at most
 * 70 %, where every loan asks a cover of 1.2, over its plan without covers.
 */
export async function financePlanBench(): Promise<Measure[]> {
  await seconds(chain([]), 0.01);
  let [without, covenants] = [Infinity, Infinity];
  for (let k = 0; k < ROUNDS; k++) {
    without = Math.min(without, await seconds(chain([]), 0.01));
    covenants = Math.min(covenants, await seconds(chain(eight), 0.01));
  }
  const solar = readCase('solar-central-asia').case;
  const cover = { table: 'facilities', key: '*', column: 'min_dscr', value: '1.2', op: 'max', by: 'bench' } as const;
  const free = await seconds(solar, 0.005);
  const covered = await seconds(withChanges(solar, [cover]), 0.005);
  return [
    ['plan with 8 facilities and the covenant loop over the plan without', covenants / without, 'times', 'under 2'],
    [
      'solar with a cover of 1.2 and a gearing of 70 % over its plan without covers',
      covered / free,
      'times',
      'at most 3',
    ],
  ];
}
