import fc from 'fast-check';
import type { RawRow } from '../../case/index.ts';
import { rowsOf } from './rows.ts';

const gauges = [1435, 1520, undefined];
const modes = ['rail', 'road', 'ferry'];
const places = ['KZ-a', 'KZ-b', 'UZ-c', 'UZ-d', 'CN-e', 'CN-f'];
const capacity = fc.constantFrom(undefined, undefined, 5, 10);
const cell = (value: unknown, name: string) => (value === undefined || value === '' ? {} : { [name]: value });

const gaugeOf = fc.constantFrom(...gauges);
const small = fc.integer({ min: 0, max: 40 });
const times = fc.record({ hours: small, more: fc.option(small), cost: fc.integer({ min: 0, max: 400 }) });
const timed = ({ hours, more, cost }: { hours: number; more: number | null; cost: number }) => ({
  hours: hours / 4,
  cost: cost / 10,
  ...(more === null ? {} : { hours_p95: (hours + more) / 4 }),
});

const leg = fc
  .record({
    ends: fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 5 })),
    mode: fc.constantFrom(...modes),
    gauge: gaugeOf,
    times,
    oneway: fc.boolean(),
    cargo: fc.constantFrom([], [], [], ['container'], ['bulk']),
    opens: fc.constantFrom(undefined, undefined, undefined, undefined, 2027, 2028),
    closes: fc.constantFrom(undefined, undefined, undefined, undefined, 2027, 2026),
    capacity,
  })
  .map(({ ends: [a, step], mode, gauge, times: t, oneway, cargo, opens, closes, capacity: most }) => ({
    from: places[a]!,
    to: places[(a + step) % 6]!,
    mode,
    // Fast legs are expensive, so that frontiers are long.
    ...timed({ ...t, cost: (t.cost >> 2) + 10 * (40 - t.hours) }),
    oneway,
    cargo,
    km: 100,
    ...cell(mode === 'road' ? undefined : gauge, 'gauge'),
    ...cell(opens, 'opens'),
    ...cell(closes, 'closes'),
    ...cell(most, 'capacity'),
  }));

const transfer = fc
  .record({
    place: fc.constantFrom('', '', ...places),
    mode: fc.constantFrom('', ...modes, ...modes),
    to: fc.constantFrom('', ...modes, ...modes),
    gauge: gaugeOf,
    toGauge: gaugeOf,
    cargo: fc.constantFrom('', '', 'container', 'bulk'),
    both: fc.boolean(),
    times,
    capacity,
  })
  .map(({ place, mode, to, gauge, toGauge, cargo, both, times: t, capacity: most }) => ({
    ...cell(place, 'place'),
    ...cell(mode, 'mode'),
    ...cell(to, 'to_mode'),
    ...cell(gauge, 'gauge'),
    ...cell(toGauge, 'to_gauge'),
    ...cell(cargo, 'cargo'),
    both,
    ...cell(most, 'capacity'),
    ...timed(t),
  }));

const border = fc
  .record({
    from: fc.constantFrom('KZ', 'UZ', 'CN'),
    to: fc.constantFrom('KZ', 'UZ', 'CN'),
    mode: fc.constantFrom('', ...modes),
    place: fc.constantFrom('', ...places),
    year: fc.constantFrom(undefined, undefined, 2027, 2028),
    open: fc.constantFrom(true, true, true, false),
    times,
    capacity,
  })
  .filter(({ from, to }) => from !== to)
  .map(({ from, to, mode, place, year, open, times: t, capacity: most }) => ({
    from_country: from,
    to_country: to,
    ...cell(mode, 'mode'),
    ...cell(place, 'place'),
    ...cell(year, 'year'),
    open,
    ...cell(most, 'capacity'),
    ...timed(t),
  }));

const keyed = (names: readonly string[]) => (row: RawRow) => names.map((name) => row[name] ?? '').join('/');
const transferKey = keyed(['place', 'mode', 'to_mode', 'gauge', 'to_gauge', 'cargo']);
const borderKey = keyed(['from_country', 'to_country', 'mode', 'place', 'year']);
/** General transfers between the modes, so that most networks are connected. */
const generic: RawRow[] = [
  { mode: 'rail', to_mode: 'road', hours: 3, cost: 6 },
  { mode: 'rail', to_mode: 'ferry', hours: 5, cost: 4 },
  { mode: 'rail', to_mode: 'rail', hours: 4, cost: 9 },
];

/** Small random networks of three countries, three modes and two gauges for the year 2027. */
export const randomRows = fc
  .record({
    legs: fc.array(leg, { minLength: 8, maxLength: 20, size: 'max' }),
    transfers: fc.uniqueArray(transfer, { selector: transferKey, maxLength: 10, size: 'max' }),
    borders: fc.uniqueArray(border, { selector: borderKey, maxLength: 8, size: 'max' }),
    costs: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 6, maxLength: 6 }),
    joined: fc.constantFrom(true, true, false),
  })
  .map(({ legs, transfers, borders, costs, joined }) => {
    const own = new Set(transfers.map(transferKey));
    const extra = joined ? generic.filter((row) => !own.has(transferKey(row))) : [];
    return rowsOf({
      places: places.map((place, i) => ({
        place,
        country: place.slice(0, 2),
        cost: costs[i]!,
        ...(i % 2 === 0 ? { capacity: 7 } : {}),
      })),
      legs: legs.map((row, i) => ({ leg: `l${i}`, ...row })),
      transfers: [...transfers, ...extra],
      borders,
    });
  });

/** Places of those networks. */
export const randomPlaces = places;
