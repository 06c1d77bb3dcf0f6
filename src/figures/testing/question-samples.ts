import { matrix, nearness, scatter, staircase } from '../index.ts';
import { options, usd } from './invented.ts';

/** Answers set against each other: reforms, plans, ways, standards. */
export const questionSamples: Record<string, () => string> = {
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
};
