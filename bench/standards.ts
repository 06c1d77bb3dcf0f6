import { pathToFileURL } from 'node:url';
import { type Case, type RawRow, type TableName, wholeTables } from '../src/case/index.ts';
import { costLines, grossCost, type Solved, solve } from '../src/plan/index.ts';
import { seeded } from './seeded.ts';

/** One measure: what, its value and unit, and the most that it should be. */
export interface StandardsMeasure {
  readonly what: string;
  readonly value: number;
  readonly unit: 's' | 'times' | '%';
  readonly goal: string;
}

/** How large a case is: its goods come in three groups of one size, its markets are ten at most. */
export interface Size {
  readonly sites: number;
  readonly goods: number;
  readonly markets: number;
}

/** What a site has of the power that each of its goods takes, where this ties them together: per good that it can make. */
const POWER = 2000;

const FULL: Size = { sites: 20, goods: 15, markets: 10 };
const [EVIDENCE, YEARS] = [40, 3] as const;
const CODES = ['KZ', 'UZ', 'KG', 'TJ', 'TM', 'CN', 'RU', 'IN', 'PK', 'IR'];
const list = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

/**
 * 20 sites, each of which can build up to eight lines for each of 15 goods, and sell them in 10 markets. Each market asks a scheme of its
 * own for each of three groups of goods; 40 pieces of evidence, four to a scheme, some recognised. Where goods are `tied`, all that
 * a site makes takes power, of which each site has so much.
 */
export function certificateCase(asks: boolean, size: Size = FULL, tied = false): Case {
  const { sites, goods, markets } = size;
  const random = seeded(11);
  const between = (low: number, high: number) => low + (high - low) * random();
  const rows: Partial<Record<TableName, RawRow[]>> = {
    countries: CODES.map((country) => ({ country })),
    places: [
      ...list(sites, (i) => ({ place: `s${i}`, country: CODES[i % markets]! })),
      ...CODES.map((country, i) => ({ place: `m${i}`, country })),
      { place: 'hub', country: 'KZ' },
    ],
    goods: list(goods, (g) => ({ good: `g${g}`, hs: `84${10 + g}`, value: 2000 })),
    processes: list(goods, (g) => ({ process: `p${g}`, life: 10, variable_cost: Math.round(between(800, 1200)) })),
    recipes: list(goods, (g) => ({ process: `p${g}`, good: `g${g}`, quantity: 1 })),
    tiers: list(goods, (g) => ({
      process: `p${g}`,
      tier: 'one',
      capacity: 2500,
      capex: Math.round(between(5e5, 2.5e6)),
    })),
    candidates: list(sites * goods, (i) => ({
      place: `s${i % sites}`,
      process: `p${Math.floor(i / sites)}`,
      cost_factor: Number(between(0.9, 1.2).toFixed(3)),
      max: 20000,
    })),
    demands: list(goods * markets, (i) => ({
      good: `g${i % goods}`,
      place: `m${Math.floor(i / goods)}`,
      quantity: Math.round(between(500, 5000)),
      price: Math.round(between(1600, 2400)),
    })),
    legs: [
      ...list(sites, (i) => ({
        leg: `ls${i}`,
        from: `s${i}`,
        to: 'hub',
        mode: 'rail',
        hours: 50,
        cost: Math.round(between(10, 120)),
      })),
      ...list(markets, (i) => ({
        leg: `lm${i}`,
        from: 'hub',
        to: `m${i}`,
        mode: 'rail',
        hours: 50,
        cost: Math.round(between(10, 120)),
      })),
    ],
    tariffs: CODES.map((destination) => ({ destination, hs: '', rate: 0.05 })),
  };
  if (tied) {
    rows.goods = [...rows.goods!, { good: 'power', cargo: 'none' }];
    rows.recipes = [...rows.recipes!, ...list(goods, (g) => ({ process: `p${g}`, good: 'power', quantity: -1 }))];
    rows.supplies = list(sites, (i) => ({ good: 'power', place: `s${i}`, quantity: POWER * goods, price: 10 }));
  }
  if (asks) {
    const schemes = list(markets * 3, (i) => ({
      market: CODES[i % markets]!,
      group: Math.floor(i / markets),
      scheme: `c${i}`,
    }));
    rows.schemes = schemes.map(({ market, scheme }) => ({
      scheme,
      market,
      fee: Math.round(between(2000, 9000)),
      audit: Math.round(between(1000, 6000)),
      yearly: 800,
      weeks: Math.round(between(2, 10)),
    }));
    rows.requirements = schemes.flatMap(({ market, scheme, group }) =>
      list(goods / 3, (k) => ({ market, hs: `84${10 + (group * goods) / 3 + k}`, scheme })),
    );
    rows.evidence = list(EVIDENCE, (e) => ({
      evidence: `e${e}`,
      cost: Math.round(between(3000, 40000)),
      weeks: Math.round(between(2, 14)),
    }));
    rows.needs = schemes.flatMap(({ scheme }, i) =>
      list(4, (k) => ({ scheme, evidence: `e${(i * 7 + k * 11) % EVIDENCE}` })),
    );
    rows.recognitions = list(12, (k) => ({ wanted: `e${k}`, held: `e${k + 20}`, saves: 0.5 }));
  }
  const tables = wholeTables(rows);
  const settings = { start: 2027, years: YEARS, discountRate: 0.08, buildEvery: YEARS };
  return { name: 'bench', title: 'bench', source: 'bench', settings, tables, origins: new Map(), changes: [] };
}

/** Distance to the bound as a share of the discounted gross cost, per cent. */
function gapOf({ model, x, bound, objective }: Solved): number {
  const { frame } = model;
  const cost: Partial<Record<string, number>> = {};
  for (const { heading, year, amount } of costLines(frame, x))
    cost[heading] = (cost[heading] ?? 0) + amount * frame.horizon.factor(year);
  return (100 * (bound - objective)) / grossCost(cost);
}

interface Timed {
  /** Seconds as they pass, and of all threads together. */
  readonly seconds: number;
  readonly busy: number;
  readonly solved: Solved;
}

/** Pairs of solves, without and with, one after the other; the medians count. */
const PAIRS = 3;
const TIED_PAIRS = 2;

async function timed(c: Case): Promise<Timed> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const solved = await solve(c, { gap: 0.005, seconds: 60 });
  await solved.session.close();
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - began) / 1000, busy: (user + system) / 1e6, solved };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/**
 * What certificates add to the solve of a case of 20 sites x 15 goods x 10 markets x 40 pieces of evidence: where nothing ties
 * its goods together, and where power at each site does.
 */
export async function standardsBench(say: (line: string) => void): Promise<StandardsMeasure[]> {
  const apart = await added('goods by themselves', false, PAIRS, say);
  return [...apart, ...(await added('goods tied by power', true, TIED_PAIRS, say))];
}

async function added(
  which: string,
  tied: boolean,
  count: number,
  say: (line: string) => void,
): Promise<StandardsMeasure[]> {
  const told = (what: string, { seconds, busy, solved }: Timed) => {
    const { numRows, numCols, numIntegers } = solved.model.frame.program;
    say(
      `${which}, ${what}: ${seconds.toFixed(2)} s, busy ${busy.toFixed(2)} s, ${numRows} rows, ${numCols} columns, ${numIntegers} whole, ${solved.status}, NPV ${solved.objective.toPrecision(6)}`,
    );
  };
  const pairs: { without: Timed; withThem: Timed }[] = [];
  for (let k = 0; k < count; k++) {
    const without = await timed(certificateCase(false, FULL, tied));
    told('without certificates', without);
    const withThem = await timed(certificateCase(true, FULL, tied));
    told('with certificates', withThem);
    pairs.push({ without, withThem });
  }
  const { without, withThem } = pairs[0]!;
  const of = (value: (pair: (typeof pairs)[number]) => number) => median(pairs.map(value));
  const reached = withThem.solved.status === 'optimal' && without.solved.status === 'optimal';
  const over = reached ? 'with over without' : 'with over without, where a limit of 60 s ends it: at least';
  return [
    { what: `${which}: plan without certificates`, value: of((p) => p.without.seconds), unit: 's', goal: '' },
    { what: `${which}: the same with certificates`, value: of((p) => p.withThem.seconds), unit: 's', goal: '' },
    { what: `${which}: gap reached without`, value: gapOf(without.solved), unit: '%', goal: '0.5 %' },
    { what: `${which}: gap reached with`, value: gapOf(withThem.solved), unit: '%', goal: '0.5 %' },
    {
      what: `${which}: ${over}, by the clock`,
      value: of((p) => p.withThem.seconds / p.without.seconds),
      unit: 'times',
      goal: '< 1.5',
    },
    {
      what: `${which}: with over without, processor time of all threads`,
      value: of((p) => p.withThem.busy / p.without.busy),
      unit: 'times',
      goal: '< 1.5',
    },
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { what, value, unit, goal } of await standardsBench((line) => process.stdout.write(`${line}\n`)))
    process.stdout.write(`${what.padEnd(44)} ${value.toPrecision(3).padStart(9)} ${unit.padEnd(6)} ${goal}\n`);
}
