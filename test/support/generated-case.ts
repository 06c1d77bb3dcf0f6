import { type Case, type RawRow, type TableName, wholeTables } from '../../src/case/index.ts';
import { seeded } from './seeded.ts';

/** Size of a generated case. */
export interface Size {
  readonly sites: number;
  readonly goods: number;
  readonly markets: number;
  readonly years: number;
  /** Processes that a site may build. */
  readonly eligible: number;
  /** Sites to which a site may send. */
  readonly near: number;
}

/** 30 sites, 20 goods, 15 markets, ten years: some 3 700 integer variables. */
export const large: Size = { sites: 30, goods: 20, markets: 15, years: 10, eligible: 6, near: 6 };

/**
 * A case in the tables of the format: goods made of goods over three or four steps; raw goods bought; plants in two lumpy
 * sizes at sites on a plane, the larger of four times the scale at 4^0.7 of the capex, both drawn for each process, without a
 * fixed yearly cost; every good at one site at least; two legs a pair, a cheap slow one with a capacity that binds on some
 * tens of pairs, and a dear fast one without; demand that grows and need not be met, at three times the good's value for each unit
 * what is not. Builds are asked about every year. Random numbers, the shape of a national plan.
 */
export function generated(size: Size, seed: number): Case {
  const { sites, goods, markets, years, eligible, near } = size;
  const r = seeded(seed);
  const raw = Math.max(2, Math.floor(goods / 5));
  const finals = Math.max(1, Math.floor(goods / 6));
  const round = (value: number) => Number(value.toPrecision(4));
  const nodes = Array.from({ length: sites + markets }, () => [r(), r()] as const);
  const nameOf = (n: number) => (n < sites ? `s${n}` : `m${n - sites}`);
  const apart = (a: number, b: number) => 3000 * Math.hypot(nodes[a]![0] - nodes[b]![0], nodes[a]![1] - nodes[b]![1]);
  const inputs = Array.from({ length: goods }, (_, g) => {
    if (g < raw) return new Map<number, number>();
    const from = Math.max(0, g - 8);
    return new Map(
      Array.from({ length: 1 + Math.floor(r() * 2) }, () => [from + Math.floor(r() * (g - from)), 0.3 + r()]),
    );
  });
  const value: number[] = [];
  for (let g = 0; g < goods; g++) {
    const bought = [...inputs[g]!].reduce((sum, [i, q]) => sum + q * value[i]!, 0);
    value.push(g < raw ? 200 + 400 * r() : bought + 150 + 200 * r());
  }
  const tables: Partial<Record<TableName, RawRow[]>> = {
    countries: [{ country: 'KZ' }],
    places: nodes.map((_, n) => ({ place: nameOf(n), country: 'KZ' })),
    goods: value.map((v, g) => ({ good: `g${g}`, value: round(v) })),
    processes: [],
    recipes: [],
    tiers: [],
    candidates: [],
    supplies: [],
    demands: [],
    legs: [],
  };
  for (let g = raw; g < goods; g++) {
    const process = `p${g}`;
    tables.processes!.push({ process, lead: 0, life: 20, variable_cost: round(value[g]! * (0.1 + 0.1 * r())) });
    tables.recipes!.push({ process, good: `g${g}`, quantity: 1 });
    for (const [i, q] of inputs[g]!) tables.recipes!.push({ process, good: `g${i}`, quantity: -round(q) });
    for (const [tier, scale] of [
      ['S', 1],
      ['L', 4],
    ] as const) {
      const capacity = round(scale * (20000 + 20000 * r()));
      const capex = round(scale ** 0.7 * value[g]! * (15000 + 20000 * r()));
      tables.tiers!.push({ process, tier, capacity, capex, max_builds: 1 });
    }
  }
  for (let s = 0; s < sites; s++) {
    const made = new Set<number>([raw + (s % (goods - raw))]);
    while (made.size < eligible) made.add(raw + Math.floor(r() * (goods - raw)));
    for (const g of made) {
      const capex_factor = round(0.8 + 0.5 * r());
      tables.candidates!.push({
        place: nameOf(s),
        process: `p${g}`,
        capex_factor,
        cost_factor: round(0.8 + 0.4 * r()),
      });
    }
    for (let g = 0; g < raw; g++) {
      if (r() < 0.4)
        tables.supplies!.push({
          good: `g${g}`,
          place: nameOf(s),
          quantity: 60000,
          price: round(value[g]! * (0.8 + 0.5 * r())),
        });
    }
  }
  for (let m = 0; m < markets; m++) {
    for (let g = goods - finals; g < goods; g++) {
      const quantity = round(8000 + 30000 * r());
      tables.demands!.push({
        good: `g${g}`,
        place: nameOf(sites + m),
        quantity,
        growth: 0.05,
        shortfall_cost: round(value[g]! * 3),
      });
    }
  }
  for (let a = 0; a < sites; a++) {
    const others = [...nodes.keys()].filter((b) => b !== a).sort((b, c) => apart(a, b) - apart(a, c));
    for (const b of [
      ...others.filter((n) => n < sites).slice(0, near),
      ...others.filter((n) => n >= sites).slice(0, 4),
    ]) {
      const km = round(apart(a, b));
      const pair = { from: nameOf(a), to: nameOf(b), km, oneway: true };
      const leg = `${pair.from}-${pair.to}`;
      const rail = { leg: `${leg}-rail`, mode: 'rail', hours: round(24 + km / 20), cost: round(4 + km * 0.03) };
      tables.legs!.push({ ...pair, ...rail, capacity: round(30000 + 60000 * r()) });
      tables.legs!.push({
        ...pair,
        leg: `${leg}-road`,
        mode: 'road',
        hours: round(4 + km / 50),
        cost: round(km * 0.08),
      });
    }
  }
  return {
    name: `generated-${seed}`,
    title: `${sites} sites, ${goods} goods, ${markets} markets, seed ${seed}`,
    source: 'test/support/generated-case.ts',
    settings: { version: 1, currency: 'USD', start: 2027, years, buildEvery: 1 },
    tables: wholeTables(tables),
    origins: new Map(),
    changes: [],
  };
}
