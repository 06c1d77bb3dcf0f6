import type { DistanceStep } from '../distance.ts';
import { calendar, chain, deliveries, distance, map, mapMultiples, timeline } from '../index.ts';
import { options, usd, years } from './invented.ts';
import { mapSample, networkSample } from './map-sample.ts';

const legs = (...ends: readonly [name: string, km: number, value: number][]): DistanceStep[] =>
  ends.map(([name, km, value]) => ({ name, what: 'leg', km, value }));
const stop = (what: 'border' | 'transfer', name: string, value: number): DistanceStep => ({ name, what, km: 0, value });

/** How a plan stands: where, what of what, when, over which way. */
export const planSamples: Record<string, () => string> = {
  map: () => map(mapSample(), options('map', 'Modules are made in Uzbekistan from Chinese cells', 'tonnes a year')),
  network: () =>
    map(
      networkSample(),
      options('network', 'Gauge changes twice between Xian and Bandar Abbas', 'legs by mode, gauge and state'),
    ),
  multiples: () => {
    const data = mapSample();
    const some = { ...data, flows: data.flows.slice(0, 4), places: data.places.slice(2) };
    const panels = ['Best plan', 'Without Jizzakh', 'All in Yangiyul'].map((title, i) => ({
      title,
      note: `${3056 + 12 * i} million`,
      data: i === 1 ? some : data,
    }));
    return mapMultiples(
      panels,
      options('multiples', 'Three plans within 1 % of the best share the glass furnace', 'cost in USD, present value'),
    );
  },
  chain: () =>
    chain(
      {
        nodes: [
          { id: 'cn', name: 'China', kind: 'supply' },
          { id: 'tj', name: 'Tajikistan', kind: 'supply' },
          { id: 'cellwork', name: 'Cells, Uzbekistan', kind: 'making' },
          { id: 'frames', name: 'Frames, Tajikistan', kind: 'making' },
          { id: 'modules', name: 'Modules, Uzbekistan', kind: 'making' },
          { id: 'uz', name: 'Uzbekistan', kind: 'demand' },
          { id: 'kz', name: 'Kazakhstan', kind: 'demand' },
        ],
        links: [
          { from: 'cn', to: 'cellwork', value: 20, series: 'wafer' },
          { from: 'cn', to: 'modules', value: 50, series: 'cell' },
          { from: 'cellwork', to: 'modules', value: 32, series: 'cell' },
          { from: 'tj', to: 'frames', value: 11, series: 'aluminium' },
          { from: 'frames', to: 'modules', value: 16, series: 'frame' },
          { from: 'modules', to: 'uz', value: 110, series: 'module' },
          { from: 'modules', to: 'kz', value: 8, series: 'module' },
          { from: 'cn', to: 'kz', value: 41, series: 'module' },
        ],
        series: ['module', 'cell', 'wafer', 'frame', 'aluminium'].map((series) => ({ series, name: series })),
      },
      options('chain', 'Cells from China carry half of the value of Uzbek modules', `${usd}, 2031`),
    ),
  timeline: () =>
    timeline(
      {
        years,
        rows: [
          {
            name: 'Jizzakh, glass',
            detail: '110 000 t a year',
            begins: 2027,
            serves: 2029,
            until: 2043,
            kind: 'build',
            colour: 'var(--good2)',
          },
          {
            name: 'Yangiyul, modules',
            detail: '1 000 MW a year',
            begins: 2028,
            serves: 2029,
            until: 2038,
            kind: 'build',
            colour: 'var(--good0)',
          },
          { name: 'Kashgar–Jalal-Abad, rail', detail: 'leg', begins: 2028, serves: 2031, until: 2050, kind: 'leg' },
          {
            name: 'Astana, modules',
            detail: 'there already, 50 MW',
            begins: 2027,
            serves: 2027,
            until: 2028,
            kind: 'closing',
            colour: 'var(--good0)',
          },
          {
            name: 'Almaty, modules',
            detail: 'there already, 146 MW',
            begins: 2027,
            serves: 2027,
            until: 2035,
            kind: 'existing',
            colour: 'var(--good0)',
          },
          {
            name: 'Navoi, cells',
            detail: '500 MW a year',
            begins: 2034,
            serves: 2036,
            until: 2046,
            kind: 'build',
            colour: 'var(--good1)',
          },
        ],
      },
      options('timeline', 'Everything is built for 2029, cells follow in 2036', 'hatched: being built'),
    ),
  deliveries: () =>
    deliveries(
      {
        panels: [
          {
            name: 'Modules',
            unit: 'MW a year',
            years: years.map((year, i) => ({
              year,
              home: i < 2 ? 230 : 2030,
              outside: i < 2 ? 2320 + 60 * i : 600 + 70 * i,
              wanted: 2550 + 70 * i,
            })),
          },
          {
            name: 'Mounting steel',
            unit: 'thousand t a year',
            years: years.map((year, i) => ({
              year,
              home: i < 2 ? 0 : 78,
              outside: i < 2 ? 70 : 0,
              wanted: 76 + 2 * i,
            })),
          },
        ],
        parts: ['made in the region', 'from outside'],
      },
      options('deliveries', 'From 2029 the region makes most of its modules', 'delivered, and wanted as a line'),
    ),
  distance: () =>
    distance(
      {
        routes: [
          {
            name: 'Rail over Horgos',
            from: 'Xian',
            steps: [
              ...legs(['Urumqi', 2550, 61], ['Horgos', 670, 16]),
              stop('border', 'Horgos', 86),
              stop('transfer', 'Horgos gauge', 6),
              ...legs(['Almaty', 360, 9], ['Saryagash', 800, 19]),
              stop('border', 'Saryagash', 14),
              ...legs(['Tashkent', 20, 1]),
            ],
          },
          {
            name: 'Sea and rail over Iran',
            from: 'Xian',
            steps: [
              ...legs(['Shanghai', 1400, 34]),
              stop('transfer', 'Shanghai port', 48),
              ...legs(['Bandar Abbas', 10256, 346]),
              stop('border', 'Bandar Abbas', 72),
              ...legs(['Sarakhs', 1500, 50]),
              stop('border', 'Sarakhs', 40),
              ...legs(['Tashkent', 1200, 29]),
            ],
          },
        ],
        axes: ['km from Xian', 'hours'],
      },
      options(
        'distance',
        'The border at Horgos takes longer than the railway to it',
        'hours from Xian to Tashkent, container',
      ),
    ),
  calendar: () =>
    calendar(
      [
        {
          name: 'Jizzakh, modules, EAEU',
          spans: [
            { from: 2028.4, to: 2029, kind: 'work', text: '31 weeks' },
            { from: 2029, to: 2034, kind: 'held', text: 'held' },
            { from: 2034, to: 2034.2, kind: 'renewal' },
            { from: 2034.2, to: 2037, kind: 'held' },
          ],
        },
        { name: 'Yangiyul, modules, EAEU', spans: [{ from: 2027, to: 2032, kind: 'held', text: 'held already' }] },
      ],
      options('calendar', 'Jizzakh must apply by May 2028', 'dashed: under way; solid: held; mark: due again'),
    ),
};
