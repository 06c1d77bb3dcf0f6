import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type Case, readCase } from '../case/index.ts';
import { solveAndClose } from './testing/solve.ts';

/** A firm demand above the supply, a limit on CO2, and a ban on the second way. */
function impossible(): Case {
  const { case: c } = readCase(fileURLToPath(new URL('../../test/cases/tiny-firm-demand-infeasible', import.meta.url)));
  const place = { name: 'Almaty', country: 'KZ', lat: 43.2, lon: 76.9, kind: 'city' };
  const leg = { from: 'tashkent', to: 'almaty', km: 800, hours: 20, cost: 30 };
  const tables = {
    ...c.tables,
    countries: [...c.tables.countries, { country: 'KZ', name: 'Kazakhstan', currency: 'KZT' }],
    places: [...c.tables.places, { ...place, place: 'almaty' }],
    legs: [
      { ...leg, mode: 'rail' },
      { ...leg, mode: 'road' },
    ],
    modes: ['rail', 'road'].map((mode) => ({ mode, speed_kmh: 40, rate: 0.05, co2: 0.02 })),
    demands: [...c.tables.demands, { good: 'metal', place: 'almaty', quantity: 1000, price: 300, firm: true }],
    restrictions: [{ kind: 'ban', hs: '74', mode: 'road' }],
    targets: [{ target: 'clean', measure: 'co2', max: 1e9 }],
  };
  return { ...c, tables };
}

it('an infeasible case is proven infeasible before the time limit, although its ways cannot be enumerated', async () => {
  const solved = await solveAndClose(impossible(), { gap: 1e-6, seconds: 20 });
  expect({ status: solved.status, late: solved.late }).toEqual({ status: 'infeasible', late: false });
});
