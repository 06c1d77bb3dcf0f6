import {
  type Barrier,
  barriers,
  bars,
  calendar,
  chain,
  coverLines,
  deliveries,
  distance,
  type FigureOptions,
  fan,
  map,
  mapMultiples,
  matrix,
  nearness,
  qualityBar,
  scatter,
  stackedColumns,
  stackedRows,
  staircase,
  switching,
  timeline,
  tornado,
  waterfall,
} from '../index.ts';
import { mapSample, networkSample } from './map-sample.ts';

const names: Record<Barrier, string> = {
  making: 'Making and inputs',
  logistics: 'Logistics',
  trade: 'Duties',
  standards: 'Standards',
  rights: 'Rights',
  finance: 'Finance',
  readiness: 'Readiness',
  shortfall: 'Shortfall',
};
const layers = barriers.map((barrier) => ({ key: barrier, name: names[barrier], barrier }));
const years = [2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036];
const usd = 'USD million, 2026 prices';
const source = 'invented figures, to draw with';

function options(id: string, title: string, unit: string): FigureOptions {
  return { id, title, unit, source };
}

const parts = (k: number): Record<string, number> => ({
  making: 300 * k,
  logistics: 22 * k,
  trade: 8 * k,
  standards: 3 * k,
  rights: 2 * k,
  finance: k > 1 ? -9 : 4,
  readiness: 5,
  shortfall: k < 0.9 ? 12 : 0,
});

/** Every figure once, on small data that show all of its parts. */
export const samples: Record<string, () => string> = {
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
  waterfall: () =>
    waterfall(
      {
        steps: [
          { name: 'Bought inputs', barrier: 'making', value: 78200 },
          { name: 'Making', barrier: 'making', value: 7900, quality: 'assumed' },
          { name: 'Carriage', barrier: 'logistics', value: 4900 },
          { name: 'Borders and gauge', barrier: 'logistics', value: 900, quality: 'recalled' },
          { name: 'Duties', barrier: 'trade', value: 6100 },
          { name: 'Certification', barrier: 'standards', value: 1200 },
          { name: 'Rights', barrier: 'rights', value: 800 },
          { name: 'Readiness', barrier: 'readiness', value: 420 },
          { name: 'Finance', barrier: 'finance', value: -2620 },
        ],
        against: { name: 'Imported', value: 109000 },
      },
      options('waterfall', 'Duties cost more than the railway', 'USD of 2026 per MW delivered at Tashkent, 2031'),
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
  columns: () =>
    stackedColumns(
      { bars: years.map((year, i) => ({ name: String(year), parts: parts(0.7 + i / 10) })), layers },
      options('columns', 'Making and inputs are nine tenths of every year', usd),
    ),
  rows: () =>
    stackedRows(
      {
        bars: [
          ['China', 1.4],
          ['Uzbekistan', 1.1],
          ['Kazakhstan', 0.6],
        ].map(([name, k]) => ({ name: String(name), parts: parts(Number(k)) })),
        layers,
      },
      options('rows', 'China receives most of the money', usd),
    ),
  distance: () =>
    distance(
      {
        routes: [
          {
            name: 'Rail over Horgos',
            from: 'Xian',
            steps: [
              { name: 'Urumqi', what: 'leg', km: 2550, value: 61 },
              { name: 'Horgos', what: 'leg', km: 670, value: 16 },
              { name: 'Horgos', what: 'border', km: 0, value: 86 },
              { name: 'Horgos gauge', what: 'transfer', km: 0, value: 6 },
              { name: 'Almaty', what: 'leg', km: 360, value: 9 },
              { name: 'Saryagash', what: 'leg', km: 800, value: 19 },
              { name: 'Saryagash', what: 'border', km: 0, value: 14 },
              { name: 'Tashkent', what: 'leg', km: 20, value: 1 },
            ],
          },
          {
            name: 'Sea and rail over Iran',
            from: 'Xian',
            steps: [
              { name: 'Shanghai', what: 'leg', km: 1400, value: 34 },
              { name: 'Shanghai port', what: 'transfer', km: 0, value: 48 },
              { name: 'Bandar Abbas', what: 'leg', km: 10256, value: 346 },
              { name: 'Bandar Abbas', what: 'border', km: 0, value: 72 },
              { name: 'Sarakhs', what: 'leg', km: 1500, value: 50 },
              { name: 'Sarakhs', what: 'border', km: 0, value: 40 },
              { name: 'Tashkent', what: 'leg', km: 1200, value: 29 },
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
  bars: () =>
    bars(
      [
        {
          name: 'Worth of one more unit',
          bars: [
            { name: 'Frames at Tursunzade', value: 212, quality: 'assumed' },
            { name: 'Glass at Jizzakh', value: 34.2 },
          ],
        },
        {
          name: 'NPV gained, million',
          bars: [
            { name: 'Halve the border at Horgos', value: 44, low: 41, high: 47, barrier: 'logistics' },
            {
              name: 'Free inputs of Uzbekistan',
              value: 13,
              low: 10.5,
              high: 15,
              barrier: 'trade',
              quality: 'recalled',
            },
            { name: 'Accept each other’s tests', value: 1.5, low: -2, high: 5, barrier: 'standards' },
            { name: 'A bank of the SCO', value: -6, low: -8, high: -4, barrier: 'finance' },
          ],
        },
      ],
      options('bars', 'Halving the border at Horgos is worth most', 'groups have scales of their own'),
    ),
  quality: () =>
    qualityBar(
      { measured: 0.52, official: 0.04, industry: 0.06, derived: 0.09, recalled: 0.11, assumed: 0.18 },
      options('quality', 'A third of the cost rests on recalled or assumed figures', 'share of the gross cost'),
    ),
  switching: () =>
    switching(
      [
        {
          name: 'Price of modules at Xian',
          value: 106000,
          low: 100000,
          high: 132500,
          switch: 100900,
          quality: 'recalled',
        },
        { name: 'Price of frames', value: 3400, low: 2900, high: 3900, switch: 2650, quality: 'assumed' },
        { name: 'Duty of Uzbekistan on frames', value: 0.2, low: 0.05, high: 0.25, quality: 'recalled' },
      ],
      options(
        'switching',
        'A fall of 5 % in the price of modules turns the plan',
        'share of today’s figure; line: range, dot: figure, cross: where the plan turns',
      ),
    ),
  staircase: () =>
    staircase(
      [
        { name: 'Open the corridor', value: 44, barrier: 'logistics' },
        { name: 'Free inputs', value: 61, barrier: 'trade' },
        { name: 'Cheap loans', value: 80, barrier: 'finance' },
        { name: 'Training', value: 78, barrier: 'readiness' },
      ],
      options('staircase', 'Three reforms bring nearly all of the gain', usd),
    ),
  matrix: () => {
    const values = [[], [4], [-3, 0.4], [0, 7, -9]];
    return matrix(
      {
        names: ['Corridor', 'Free inputs', 'Cheap loans', 'Training'],
        value: (a, b) => values[a]?.[b],
        signs: ['worth more together', 'stand in for each other'],
      },
      options('matrix', 'Loans and training stand in for each other', usd),
    );
  },
  frontier: () =>
    scatter(
      {
        points: [-3056, -3060, -3075, -3110, -3180].map((y, i) => ({
          name: i === 1 ? 'this plan' : `${1700 + 300 * i} jobs`,
          x: 1700 + 300 * i,
          y,
          marked: i === 1,
        })),
        axes: ['jobs', 'NPV, USD million'],
        joined: true,
      },
      options('frontier', 'The first 600 jobs cost 19 million, the next 600 cost 105', 'no plan lies above the line'),
    ),
  scatter: () =>
    scatter(
      {
        points: ['Rail', 'Road', 'Sea', 'Rail and ferry', 'Road and ferry'].map((name, i) => ({
          name,
          x: 110 + 70 * i,
          y: 300 - 45 * i,
          marked: i === 0,
        })),
        axes: ['hours', 'USD per tonne'],
        fromZero: true,
      },
      options('scatter', 'Rail is neither fastest nor cheapest', 'container of 22 t, Xian to Tashkent'),
    ),
  tornado: () =>
    tornado(
      {
        base: -3056,
        rows: [
          { name: 'Price of Chinese modules', low: -2990, high: -3237, quality: 'recalled' },
          { name: 'Cost of capital', low: -3020, high: -3102, quality: 'assumed' },
          { name: 'Power', low: -3041, high: -3070 },
        ],
      },
      options('tornado', 'The price of Chinese modules moves the result most', 'NPV, USD million'),
    ),
  fan: () =>
    fan(
      years.map((year, i) => ({
        year,
        p5: 250 + 3 * i,
        p25: 280 + 5 * i,
        p50: 300 + 7 * i,
        p75: 325 + 9 * i,
        p95: 370 + 13 * i,
        plan: 296 + 7 * i,
      })),
      options('fan', 'Cost may be a quarter above the plan by 2036', `${usd} a year`),
    ),
  nearness: () =>
    nearness(
      [
        ['EU', -1, 0.4],
        ['China', 0.8, 0.5],
        ['EAEU', -0.3, -0.4],
        ['Uzbekistan', -0.25, -0.3],
        ['Iran', 0.4, -0.6],
      ].map(([name, x, y]) => ({ name: String(name), x: Number(x), y: Number(y) })),
      options(
        'nearness',
        'Uzbekistan’s standards are those of the EAEU, nearly',
        'distance tells how many standards differ',
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
  cover: () =>
    coverLines(
      {
        series: [
          { name: 'Jizzakh, glass', points: years.slice(2).map((year, i) => ({ year, value: 1.1 + 0.1 * i })) },
          { name: 'Yangiyul, modules', points: years.slice(2).map((year, i) => ({ year, value: 1.9 - 0.03 * i })) },
        ],
        covenant: 1.3,
      },
      options('cover', 'The glass furnace is under its covenant for two years', 'debt service cover ratio'),
    ),
};
