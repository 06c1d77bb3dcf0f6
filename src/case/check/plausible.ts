import { greatCircle } from '../distance.ts';
import { groupBy, sumOf } from '../group.ts';
import { tableNames, tableOf } from '../schema/tables.ts';
import type { Context } from './context.ts';
import { isPoint, modeOf } from './moving.ts';
import { needs } from './need.ts';

/** A rate above this is most likely a percentage. */
const MOST_RATE = 2;
/** A price must lie within this factor of the good's value. */
const PRICE = 10;
/** Tolerance for the rounding of masses in a recipe. */
const ROUNDING = 1.01;
/**
 * A leg is at most DETOUR (at sea AT_SEA) times the great circle long, and NEAR km more for towns that are close
 * together.
 */
const DETOUR = 3;
const AT_SEA = 5;
const NEAR = 20;
/** Circumference of the Earth, km: no leg is longer. */
const AROUND = 40_075;
/** A leg is at most this many times faster than its mode. */
const SPEED = 1.5;
/** A capacity must lie within this factor of the need. */
const FIT = 1000;

/** Tonnes in each unit of mass. */
const masses: ReadonlyMap<string, number> = new Map(Object.entries({ g: 1e-6, kg: 1e-3, t: 1, kt: 1e3, Mt: 1e6 }));

/** Warns of implausible figures, which a slip of the decimal point, of the unit or of a percentage may have caused. */
export function checkPlausible(x: Context): void {
  rates(x);
  prices(x);
  unitMasses(x);
  recipes(x);
  lengths(x);
  capacities(x);
}

const warning = (params: Readonly<Record<string, string | number | undefined>>, value?: string) =>
  ({ severity: 'warning', params, ...(value === undefined ? {} : { value }) }) as const;

function rates(x: Context): void {
  for (const table of tableNames)
    for (const column of tableOf(table).columns.filter(({ unit }) => unit === 'fraction'))
      for (const raw of x.case.tables[table]) {
        const value = raw[column.name];
        if (typeof value === 'number' && value > MOST_RATE)
          x.say('rate-large', table, raw, column.name, warning({ expected: value / 100 }));
      }
}

function prices(x: Context): void {
  const values = new Map(x.rows('goods').map(({ row }) => [row.good, row.value]));
  for (const table of ['supplies', 'demands'] as const)
    for (const { raw, row } of x.rows(table)) {
      const [value, price] = [values.get(row.good) ?? 0, Math.abs(row.price)];
      if (value <= 0 || price === 0 || (price <= PRICE * value && price >= value / PRICE)) continue;
      x.say('price-far', table, raw, 'price', warning({ other: row.good, expected: value }));
    }
}

function unitMasses(x: Context): void {
  for (const { raw, row } of x.rows('goods')) {
    const expected = masses.get(row.unit);
    if (expected === undefined || row.mass === undefined || row.mass === 0) continue;
    if (Math.abs(row.mass / expected - 1) > 0.01)
      x.say('mass-unit', 'goods', raw, 'mass', warning({ other: row.unit, expected }));
  }
}

function recipes(x: Context): void {
  const mass = new Map(
    x.rows('goods').map(({ row }) => [row.good, row.mass ?? (row.unit === 't' ? 1 : row.cargo === 'none' ? 0 : NaN)]),
  );
  for (const [process, list] of groupBy(x.rows('recipes'), ({ row }) => row.process)) {
    const sum = (sign: number) =>
      sumOf(list, ({ row }) => Math.max(0, sign * row.quantity) * (mass.get(row.good) ?? Number.NaN));
    const [made, used] = [sum(1), sum(-1)];
    if (!(used > 0 && made > used * ROUNDING)) continue;
    const { raw } = list.find(({ row }) => row.quantity > 0)!;
    x.say('mass-made', 'recipes', raw, 'quantity', warning({ expected: short(used), found: short(made) }, process));
  }
}

function lengths(x: Context): void {
  const places = new Map(x.rows('places').map(({ row }) => [row.place, row]));
  for (const { raw, row } of x.rows('legs')) {
    const [from, to] = [places.get(row.from), places.get(row.to)];
    const crow = isPoint(from) && isPoint(to) ? greatCircle(from, to) : undefined;
    const times = row.mode === 'sea' ? AT_SEA : DETOUR;
    const most = crow === undefined ? AROUND : times * crow + NEAR;
    if (row.km !== undefined && row.km > most)
      x.say(
        'km-long',
        'legs',
        raw,
        'km',
        warning({ expected: Math.round(crow ?? AROUND), found: crow === undefined ? 1 : times }),
      );
    const speed = from && modeOf(x, row.mode, '', from.country)?.speed_kmh;
    const km = row.km ?? crow;
    if (speed === undefined || km === undefined || row.hours === undefined || row.hours === 0) continue;
    if (km / row.hours > SPEED * speed)
      x.say(
        'leg-fast',
        'legs',
        raw,
        'hours',
        warning({ other: row.mode, expected: speed, found: short(km / row.hours) }),
      );
  }
}

function capacities(x: Context): void {
  const most = needs(x);
  const outputsOf = groupBy(
    x.rows('recipes').filter(({ row }) => row.quantity > 0),
    ({ row }) => row.process,
  );
  /**
   * The ratio of an output of this activity to the need for it, for the output whose ratio is nearest to 1; 1 if no
   * need is known.
   */
  const ratioToNeed = (process: string, activity: number): number => {
    const ratios = (outputsOf.get(process) ?? []).flatMap(({ row }) => {
      const need = most.get(row.good);
      return need ? [(activity * row.quantity) / need] : [];
    });
    return ratios.reduce(
      (best, ratio) => (Math.abs(Math.log(ratio)) < Math.abs(Math.log(best)) ? ratio : best),
      ratios[0] ?? 1,
    );
  };
  const compare = (
    table: 'tiers' | 'candidates',
    raw: (typeof x.case.tables.tiers)[number],
    column: string,
    by: number,
  ) => {
    const code = by > FIT ? 'capacity-large' : by < 1 / FIT ? 'capacity-small' : undefined;
    if (code) x.say(code, table, raw, column, warning({ found: Math.round(by > 1 ? by : 1 / by) }));
  };
  for (const { raw, row } of x.rows('tiers')) {
    if (!Number.isFinite(row.capacity) || row.capacity === 0) continue;
    const by = ratioToNeed(row.process, row.capacity);
    // A size that can be chosen freely may be as small as `least`.
    if (row.least === undefined || by < 1) compare('tiers', raw, 'capacity', by);
  }
  for (const { raw, row } of x.rows('candidates'))
    if (row.existing > 0 && Number.isFinite(row.existing))
      compare('candidates', raw, 'existing', ratioToNeed(row.process, row.existing));
}

const short = (value: number): string => value.toPrecision(3);
