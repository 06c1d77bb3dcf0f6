import type { RawRow } from '../../src/case/index.ts';
import type { Tables } from '../support/make-case.ts';
import { type Dice, row } from './dice.ts';

const pairs = ['a-b', 'b-c', 'a-d', 'd-e', 'c-e', 'b-e', 'a-c', 'a-e'];
const countries = ['AA', 'BB', 'CC'];

/** Rows whose key does not come twice. */
function once(rows: readonly RawRow[], columns: readonly string[]): RawRow[] {
  const seen = new Map(rows.map((x) => [JSON.stringify(columns.map((name) => x[name] ?? '')), x]));
  return [...seen.values()];
}

/** Legs of two modes and two gauges, some to be built; transfers, borders, tariffs, agreements, restrictions. */
export function movingTables(d: Dice, start: number): Tables {
  return {
    legs: once(
      [...pairs, ...pairs.filter(() => d.chance(0.5))].map((pair) => leg(d, pair, start)),
      ['from', 'to', 'mode'],
    ),
    modes: [
      { mode: 'rail', speed_kmh: 30, rate: 0.01, fixed: 1, circuity: 1.2, co2: 0.02 },
      { mode: 'road', speed_kmh: 50, rate: 0.03, co2: 0.09 },
      ...(d.chance(0.5) ? [{ mode: 'rail', cargo: 'container', speed_kmh: 40, rate: 0.008, co2: 0.01 }] : []),
      ...(d.chance(0.5) ? [{ mode: 'rail', country: 'BB', speed_kmh: 20, rate: 0.012, co2: 0.03 }] : []),
    ],
    transfers: [
      row({ mode: 'rail', to_mode: 'road', hours: 5, cost: 2, capacity: d.some(0.3, 250) }),
      ...(d.chance(0.6)
        ? [
            row({
              mode: 'rail',
              to_mode: 'rail',
              gauge: 1435,
              to_gauge: 1520,
              hours: 12,
              cost: 3,
              both: d.some(0.5, false),
            }),
          ]
        : []),
      ...(d.chance(0.3) ? [row({ place: 'b', mode: 'rail', to_mode: 'road', hours: 1, hours_p95: 9, cost: 7 })] : []),
      ...(d.chance(0.3) ? [row({ to_mode: 'rail', hours: 2, cost: 1, capacity: 500 })] : []),
      ...(d.chance(0.3) ? [row({ mode: 'road', hours: 3, cost: 1.5 })] : []),
      ...(d.chance(0.3) ? [row({ mode: 'road', to_mode: 'rail', to_gauge: 1520, hours: 3, cost: 1.5 })] : []),
    ],
    borders: countries.flatMap((from) =>
      countries.filter((to) => to !== from).flatMap((to) => border(d, from, to, start)),
    ),
    tariffs: once(
      Array.from({ length: d.int(2, 10) }, () => tariff(d, start)),
      ['origin', 'destination', 'hs', 'agreement', 'year'],
    ),
    agreements: [
      {
        agreement: 'FT',
        members: d.pick([
          ['AA', 'BB'],
          ['AA', 'CC'],
        ]),
      },
      {
        agreement: 'RV',
        members: d.pick([
          ['AA', 'BB'],
          ['AA', 'BB', 'CC'],
          ['BB', 'CC'],
        ]),
      },
    ],
    restrictions: Array.from({ length: d.int(0, 2) }, (_, i) =>
      row({
        kind: d.pick(['ban', 'quota', 'permit']),
        origin: d.pick([undefined, 'AA', 'CC', 'UN']),
        destination: d.pick([undefined, 'AA', 'BB']),
        hs: d.pick(['85', '8541', '25', undefined]),
        mode: d.some(0.3, 'rail'),
        quantity: 80 + i,
        cost: 40,
        from: d.some(0.3, start + 1),
      }),
    ),
  };
}

function leg(d: Dice, pair: string, start: number): RawRow {
  const [from, to] = pair.split('-');
  return row({
    from,
    to,
    mode: d.pick(['rail', 'road']),
    km: d.some(0.7, d.int(100, 900)),
    hours_p95: d.some(0.4, 90),
    gauge: d.pick([undefined, 1435, 1520]),
    capacity: d.some(0.25, d.int(100, 400)) ?? 2000,
    oneway: d.some(0.1, true),
    cargo: d.some(0.1, ['container']),
    opens: d.some(0.1, start + 1),
    closes: d.some(0.1, start + 1),
    fixed_cost: d.some(0.2, 20),
    cost: d.some(0.3, d.int(1, 9)),
    capex: d.some(0.2, 600),
    life: d.some(0.3, 2),
    lead: d.some(0.2, 1),
  });
}

function border(d: Dice, from_country: string, to_country: string, start: number): RawRow[] {
  if (d.chance(0.2)) return [];
  const way = { from_country, to_country };
  const open = d.some(0.08, false);
  return [
    row({ ...way, hours: d.int(0, 20), hours_p95: 40, cost: d.int(0, 6), capacity: d.some(0.15, 300), open }),
    ...(d.chance(0.3) ? [row({ ...way, mode: 'rail', hours: 2, cost: 1 })] : []),
    ...(d.chance(0.2) ? [row({ ...way, place: 'b', cost: 2, capacity: 350 })] : []),
    ...(d.chance(0.2) ? [row({ ...way, year: start, cost: 8 })] : []),
  ];
}

function tariff(d: Dice, start: number): RawRow {
  const agreement = d.pick([undefined, undefined, 'FT', 'RV']);
  return row({
    origin: d.pick([undefined, undefined, 'AA', 'CC', 'UN']),
    destination: d.pick(['AA', 'BB', 'CC', 'UN', 'FREE']),
    hs: d.pick([undefined, '85', '8541', '854143', '25']),
    agreement,
    year: d.some(0.15, start),
    rate: d.pick([0, 0.05, 0.1, 0.3]),
    specific: d.some(0.2, 2),
    regional_value: agreement === 'RV' ? d.some(0.7, d.pick([0.3, 0.6, 0.8])) : undefined,
  });
}
