import {
  bars,
  coverLines,
  fan,
  qualityBar,
  stackedColumns,
  stackedRows,
  switching,
  tornado,
  waterfall,
} from '../index.ts';
import { layers, options, parts, usd, years } from './invented.ts';

/** What a plan costs, and on what that rests. */
export const moneySamples: Record<string, () => string> = {
  waterfall: () =>
    waterfall(
      {
        steps: [
          { name: 'Bought inputs', barrier: 'making', value: 78200 },
          { name: 'Making', barrier: 'making', value: 7900 },
          { name: 'Carriage', barrier: 'logistics', value: 4900 },
          { name: 'Borders and gauge', barrier: 'logistics', value: 900 },
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
  bars: () =>
    bars(
      [
        {
          name: 'Worth of one more unit',
          bars: [
            { name: 'Frames at Tursunzade', value: 212 },
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
          switches: [100900],
        },
        { name: 'Price of frames', value: 3400, low: 2900, high: 3900, switches: [2650] },
        { name: 'Duty of Uzbekistan on frames', value: 0.2, low: 0.05, high: 0.25 },
      ],
      options(
        'switching',
        'A fall of 5 % in the price of modules turns the plan',
        'share of today’s figure; line: range, dot: figure, cross: where the plan turns',
      ),
    ),
  tornado: () =>
    tornado(
      {
        base: -3056,
        rows: [
          { name: 'Price of Chinese modules', low: -2990, high: -3237 },
          { name: 'Cost of capital', low: -3020, high: -3102 },
          { name: 'Demand for modules of two kinds at 5 places in Uzbekistan', low: -3041, high: -3070 },
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
