import type { Case } from '../../src/case/index.ts';
import { makeCase } from '../support/make-case.ts';
import { dice, row } from './dice.ts';
import { makingTables } from './random-making.ts';
import { movingTables } from './random-moving.ts';
import { financeTables, rightsTables, standardTables, targetTables } from './random-rules.ts';

/** A random small case that may use every rule of the format: one to four periods of one or two years. */
export function randomCase(seed: number): Case {
  const d = dice(seed);
  const step = d.pick([1, 1, 1, 2]);
  const periods = d.int(1, 4);
  const [start, years] = [2027, step * periods];
  const settings = row({
    start,
    years,
    step,
    discountRate: d.pick([0, 0.08, 0.2]),
    safetyFactor: d.pick([0, 1.65]),
    buildEvery: periods % 2 === 0 ? d.some(0.5, 2 * step) : undefined,
    ownFunds: d.pick([undefined, undefined, 0, 4000, 20000]),
    holdingRate: d.some(0.5, 0),
    bloc: d.some(0.5, ['AA', 'BB']),
  });
  return makeCase(settings, {
    ...makingTables(d, start, years),
    ...movingTables(d, start),
    ...standardTables(d, start),
    ...rightsTables(d, start),
    ...financeTables(d, start),
    ...targetTables(d, start),
  });
}
