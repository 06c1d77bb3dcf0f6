import { addTo, type Case, type Change, getOrInsert } from '../../case/index.ts';
import type { ObstaclePrice, PlanDocument } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';
import type { Further } from './alternative.ts';
import { gainsOf } from './barriers.ts';

/** What a plan pays for an obstacle, and the changes that remove it. */
interface Obstacle extends Pick<ObstaclePrice, 'kind' | 'key' | 'place' | 'pays'> {
  readonly removal: readonly Change[];
}

/** Number of obstacles that are solved anew. */
const SOLVED = 5;

/** Sums by obstacle, and by place. */
function sums() {
  const found = new Map<string, { pays: number; at: Map<string, number> }>();
  return {
    found,
    add(key: string, place: string, amount: number): void {
      const one = getOrInsert(found, key, () => ({ pays: 0, at: new Map<string, number>() }));
      one.pays += amount;
      addTo(one.at, place, amount);
    },
  };
}

/** Obstacles of a kind with a cost; `place` is the place that pays most. */
function obstaclesOf(
  kind: Obstacle['kind'],
  { found }: ReturnType<typeof sums>,
  removal: (key: string) => Omit<Change, 'by'>[],
): Obstacle[] {
  return [...found].flatMap(([key, { pays, at }]) => {
    if (pays <= 0) return [];
    const [place] = [...at].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
    return [
      { kind, key, place, pays, removal: removal(key).map((change) => ({ ...change, by: `without ${kind} ${key}` })) },
    ];
  });
}

const zero = (table: Change['table'], key: string, ...columns: readonly string[]): Omit<Change, 'by'>[] =>
  columns.map((column) => ({ table, key, column, op: 'set', value: '0' }));

/** Separator between the rows of one obstacle in its key. */
const TOGETHER = ' + ';

/**
 * Every border row, duty, certificate and loan that the plan pays for, at present values, the dearest first. A border
 * row is removed with its hours, its capacity and its closure; a loan's cost above the discount rate is removed.
 */
export function obstaclesPaid(document: PlanDocument, { model, x }: Pick<Solved, 'model' | 'x'>): Obstacle[] {
  const { frame } = model;
  const { factor } = frame.horizon;
  const [borders, duties, certificates, loans] = [sums(), sums(), sums(), sums()];
  for (const { col, good, period, way } of model.flows) {
    if (!way || (x[col] ?? 0) < 1e-9) continue;
    const tonnes = x[col]! * frame.lookup.mass(good) * frame.periods[period]!.period.weight;
    for (const { what, row, place, cost } of model.ways.routeOf(way)?.steps ?? [])
      if (what === 'border' && row !== undefined) borders.add(row, place, cost * tonnes);
  }
  for (const { heading, place = '', good, facility, year, amount } of document.costs) {
    const paid = amount * factor(year);
    if (heading === 'finance' && facility !== undefined) loans.add(facility, place, paid);
    if (heading === 'duties') {
      const due = (document.duties ?? []).filter((duty) => duty.good === good && duty.to === place);
      const rows = due.flatMap(({ row, additional, rate, specific }) => [
        ...(row !== undefined && (rate > 0 || specific > 0) ? [row] : []),
        ...(additional === undefined ? [] : [additional]),
      ]);
      if (rows.length > 0) duties.add([...new Set(rows)].sort().join(TOGETHER), place, paid);
    }
    if (heading === 'certification') {
      const certificatesOfPlan = [...document.certificates, ...(document.kept ?? [])];
      const schemes = certificatesOfPlan
        .filter((certificate) => certificate.place === place && certificate.good === good)
        .map(({ scheme }) => scheme);
      if (schemes.length > 0) certificates.add([...new Set(schemes)].sort().join(TOGETHER), place, paid);
    }
  }
  const { discountRate } = frame.settings;
  return [
    ...obstaclesOf('border', borders, (key) => [
      ...zero('borders', key, 'cost', 'hours', 'hours_p95'),
      { table: 'borders', key, column: 'capacity', op: 'set', value: '' },
    ]),
    ...obstaclesOf('duty', duties, (keys) =>
      keys.split(TOGETHER).flatMap((key) => zero('tariffs', key, 'rate', 'specific')),
    ),
    ...obstaclesOf('certificate', certificates, (schemes) =>
      schemes
        .split(TOGETHER)
        .map((scheme) => ({ table: 'requirements', key: `*/*/${scheme}`, column: '-', op: 'set', value: '' })),
    ),
    ...obstaclesOf('loan', loans, (key) => [
      ...zero('facilities', key, 'upfront_fee', 'commitment_fee'),
      { table: 'facilities', key, column: 'rate', op: 'min', value: String(discountRate) },
    ]),
  ].sort((a, b) => b.pays - a.pays || (a.key < b.key ? -1 : 1));
}

/**
 * The dearest obstacles, each removed alone and the plan solved anew (`gainsOf`), each in an equal share of the time.
 */
export async function obstaclePrices(
  c: Case,
  document: PlanDocument,
  solved: Solved,
  further: Further,
): Promise<ObstaclePrice[]> {
  const gainOf = gainsOf(c, document, solved, further);
  const dearest = obstaclesPaid(document, solved).slice(0, SOLVED);
  const prices: ObstaclePrice[] = [];
  for (const [i, { removal, ...obstacle }] of dearest.entries()) {
    const gain = await gainOf(removal, 1 / (dearest.length - i));
    prices.push({ ...obstacle, low: gain?.low ?? 0, high: gain?.high ?? Number.POSITIVE_INFINITY });
  }
  return prices;
}
