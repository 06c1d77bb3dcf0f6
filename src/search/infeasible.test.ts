import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type Case, readCase } from '../case/index.ts';
import { solve } from '../plan/assemble.ts';

/** A firm demand that no supply is enough for, CO2 that is limited, and a second way that a ban bars. */
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

it('a case without a plan is said to have none before the time is up, though its ways cannot be enumerated', async () => {
  const solved = await solve(impossible(), { gap: 1e-6, seconds: 20 });
  await solved.session.close();
  expect({ status: solved.status, late: solved.late }).toEqual({ status: 'infeasible', late: false });
});
