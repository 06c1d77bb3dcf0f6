import { type Case, type Change, keyColumns, type TableName } from '../../case/index.ts';
import type { Interval } from '../../figures/index.ts';
import type { BarrierPrice, Heading, PlanDocument } from '../../pillars/index.ts';
import type { Solved } from '../../search/index.ts';
import { type Further, otherwise, within } from './otherwise.ts';

const barrierHeadings: Readonly<Record<string, readonly Heading[]>> = {
  logistics: ['carriage', 'borders', 'time'],
  trade: ['duties'],
  standards: ['adaptation', 'certification'],
  rights: ['rights'],
  finance: ['finance'],
  readiness: ['readiness'],
};

/** A cell of every row (or of the rows of `key`): what it becomes where the barrier is gone, and whether it can be halved. */
interface Edit {
  readonly table: TableName | 'case';
  readonly column: string;
  readonly gone: string;
  /** What halves a cost, an hour or a rate (2 for a speed); a ban or a limit has none. */
  readonly halves?: number;
  readonly key?: string;
}

const cost = (table: TableName, column: string, key?: string): Edit => ({
  ...{ table, column, gone: '0', halves: 0.5 },
  ...(key === undefined ? {} : { key }),
});
const limit = (table: TableName | 'case', column: string, gone = '', key?: string): Edit => ({
  ...{ table, column, gone },
  ...(key === undefined ? {} : { key }),
});
const row = (table: TableName): Edit => limit(table, '-');

const moving = (table: TableName): Edit[] => [
  ...['cost', 'hours', 'hours_p95'].map((column) => cost(table, column)),
  limit(table, 'capacity'),
];

/** What a barrier consists of in a case. */
function editsOf(c: Case, barrier: string): Edit[] {
  switch (barrier) {
    case 'logistics':
      return [
        ...(['legs', 'transfers', 'borders'] as const).flatMap(moving),
        cost('legs', 'fixed_cost'),
        limit('borders', 'open', 'yes'),
        cost('places', 'cost'),
        limit('places', 'capacity'),
        ...halfOnly('modes', 'rate', 'fixed', 'speed_kmh'),
      ];
    case 'trade':
      return [row('tariffs'), row('restrictions'), ...halfOnly('tariffs', 'rate', 'specific')];
    case 'standards':
      return [
        row('requirements'),
        row('standards'),
        ...halfOnly('schemes', 'fee', 'audit', 'yearly', 'renewal_fee', 'rate', 'per_unit', 'weeks'),
        ...halfOnly('evidence', 'cost', 'weeks'),
        ...halfOnly('alignments', 'adaptation_rate'),
      ];
    case 'rights':
      return [row('assets'), ...halfOnly('licences', 'fee', 'royalty'), ...halfOnly('countries', 'leakage_rate')];
    case 'finance':
      return [limit('case', 'ownFunds'), ...halfOnly('facilities', 'upfront_fee', 'commitment_fee')];
    case 'readiness':
      return readiness(c);
    default:
      return [];
  }
}

/** Columns that are halved, and need no change where the barrier is gone because their rows are. */
const halfOnly = (table: TableName, ...columns: readonly string[]): Edit[] =>
  columns.map((column) => ({ table, column, gone: KEPT, halves: column === 'speed_kmh' ? 2 : 0.5 }));

/** Marks a cell that stays as it is where the barrier is gone. */
const KEPT = 'kept';

const everyRow = (table: TableName | 'case') =>
  keyColumns(table)
    .map(() => '*')
    .join('/');

/** Costs of processes and supplies that the case marks as readiness, and the limits of those supplies. */
function readiness(c: Case): Edit[] {
  const processes = c.tables.processes.filter((one) => one.heading === 'readiness').map((one) => String(one.process));
  const tiers = (process: string) => c.tables.tiers.some((one) => one.process === process);
  const supplies = c.tables.supplies
    .filter((one) => one.heading === 'readiness')
    .map((one) => [one.good, one.place, one.year ?? '', one.step ?? ''].join('/'));
  return [
    ...processes.flatMap((process) => [
      cost('processes', 'variable_cost', process),
      ...(tiers(process)
        ? ['capex', 'fixed_cost', 'capex_per_unit', 'fixed_cost_per_unit'].map((column) =>
            cost('tiers', column, `${process}/*`),
          )
        : []),
    ]),
    ...supplies.flatMap((key) => [cost('supplies', 'price', key), limit('supplies', 'quantity', '', key)]),
  ];
}

/** Changes that take a barrier's costs and limits away. Tables without rows need none. */
function changesGone(c: Case, barrier: string): Change[] {
  return editsOf(c, barrier)
    .filter(({ table, gone }) => gone !== KEPT && (table === 'case' || c.tables[table].length > 0))
    .map(({ table, column, gone, key }) => ({
      ...{ table, column, value: gone, op: 'set', by: `without ${barrier}` },
      key: key ?? everyRow(table),
    }));
}

/** Changes that halve a barrier's costs, hours and rates where a row states a number. */
function changesHalved(c: Case, barrier: string): Change[] {
  return editsOf(c, barrier).flatMap(({ table, column, halves, key }): Change[] => {
    if (halves === undefined || table === 'case' || c.tables[table].length === 0) return [];
    const change = { op: 'multiply' as const, value: String(halves), onlyStated: true, by: `half of ${barrier}` };
    return [{ table, key: key ?? everyRow(table), column, ...change }];
  });
}

/** Whether a case has anything of a barrier. */
function present(c: Case, barrier: string): boolean {
  const { tables } = c;
  switch (barrier) {
    case 'logistics':
      return tables.legs.length > 0;
    case 'trade':
      return tables.tariffs.length > 0 || tables.restrictions.length > 0;
    case 'standards':
      return tables.requirements.length > 0 || tables.standards.length > 0;
    case 'rights':
      return tables.assets.length > 0;
    case 'finance':
      return tables.facilities.length > 0 || c.settings.ownFunds !== undefined;
    default:
      return readiness(c).length > 0;
  }
}

/**
 * The NPV gained where changes take an obstacle away and the plan is solved anew from what it builds, as an interval by the bounds
 * of both plans:
 *
 *     npv without it - bound of the plan <= gain <= bound without it - npv of the plan
 *
 * Undefined where nothing changes, no plan was found, or the time is too short; `share` is what one takes of the time left.
 */
export const gainsOf =
  (c: Case, { npv, bound }: PlanDocument, solved: Solved, further: Further) =>
  async (changes: readonly Change[], share: number): Promise<Interval | undefined> => {
    if (changes.length === 0) return undefined;
    const other = await otherwise(c, solved, within(further, share), { changes });
    return other ? { low: Math.max(0, other.npv - bound!), high: Math.max(0, other.bound - npv!) } : undefined;
  };

/**
 * The price of each barrier: what the plan pays under its headings, and what is gained (`gainsOf`) when all its costs and limits
 * are gone, or its costs halved. What is paid and what is gained differ: a new plan uses what the barrier kept it from. Each solve
 * has an equal share of the time; barriers that are gone come first.
 */
export async function barrierPrices(
  c: Case,
  plan: PlanDocument,
  solved: Solved,
  further: Further,
): Promise<BarrierPrice[]> {
  const barriers = Object.keys(barrierHeadings);
  const there = barriers.filter((barrier) => present(c, barrier));
  const gainOf = gainsOf(c, plan, solved, further);
  let solves = 2 * there.length;
  const gains = async (changesOf: (c: Case, barrier: string) => Change[]) => {
    const found = new Map<string, Interval>();
    for (const barrier of there) {
      const gain = await gainOf(changesOf(c, barrier), 1 / solves--);
      if (gain) found.set(barrier, gain);
    }
    return found;
  };
  const gone = await gains(changesGone);
  const halved = await gains(changesHalved);
  return barriers.map((barrier) => {
    const pays = barrierHeadings[barrier]!.reduce((sum, heading) => sum + (plan.cost[heading] ?? 0), 0);
    if (!there.includes(barrier)) return { barrier, present: false, pays, low: 0, high: 0 };
    const half = halved.get(barrier);
    const whole = gone.get(barrier) ?? { low: 0, high: Number.POSITIVE_INFINITY };
    return { barrier, present: true, pays, ...whole, ...(half ? { halved: half } : {}) };
  });
}
