import { describe, expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import type { RawRow } from '../../case/index.ts';
import { assemble } from '../../plan/assemble.ts';
import { flowSetsOf, laneKey } from './single-node-flow.ts';

interface Change {
  readonly furnace?: RawRow;
  readonly at?: RawRow;
  readonly mill?: RawRow;
  readonly atMill?: RawRow;
}

/** A furnace in the north makes 40 of steel at an availability of 0.9; a mill in the south uses 30 for pipes; the line between them carries 50 t. */
const sets = ({ furnace, at, mill, atMill }: Change = {}) => {
  const c = makeCase(
    { start: 2026, years: 1, buildEvery: 1, holdingRate: 0 },
    {
      countries: [{ country: 'KZ' }],
      places: ['north', 'south'].map((place) => ({ place, country: 'KZ' })),
      goods: [{ good: 'steel', mass: 2 }, { good: 'pipe' }],
      supplies: [{ good: 'steel', place: 'north', price: 50, quantity: 7 }],
      demands: [
        { good: 'pipe', place: 'south', price: 900, quantity: 100 },
        { good: 'steel', place: 'south', price: 90, quantity: 11 },
      ],
      processes: [
        { process: 'furnace', lead: 0, life: 1, availability: 0.9 },
        { process: 'mill', lead: 0, life: 1 },
      ],
      recipes: [
        { process: 'furnace', good: 'steel', quantity: 1 },
        { process: 'mill', good: 'steel', quantity: -2 },
        { process: 'mill', good: 'pipe', quantity: 1 },
      ],
      tiers: [
        { process: 'furnace', tier: 'one', capacity: 40, capex: 1, max_builds: 1, ...furnace },
        { process: 'mill', tier: 'one', capacity: 15, capex: 1, max_builds: 1, ...mill },
      ],
      candidates: [
        { place: 'north', process: 'furnace', ...at },
        { place: 'south', process: 'mill', ...atMill },
      ],
      modes: [{ mode: 'rail' }],
      legs: [{ leg: 'line', from: 'north', to: 'south', mode: 'rail', km: 1, hours: 1, cost: 1, capacity: 50 }],
    },
  );
  const lane = laneKey({ good: 'steel', from: 'north', to: 'south', period: 0 });
  return flowSetsOf(assemble(c)).filter(({ key }) => key === lane);
};

describe('the flow set of a lane', () => {
  it('has the output and use of plants, the demand, and the shared capacity', () => {
    const amounts = { makes: [36], uses: [30], wanted: 11 };
    expect(sets().map((set) => [set.pass, set.amounts])).toEqual([
      [undefined, { ...amounts, most: Number.POSITIVE_INFINITY }],
      ['legs line', { ...amounts, most: 25 }],
    ]);
    expect(sets().every(({ bought }) => bought.length === 1)).toBe(true);
  });

  it('adds the use of existing plants to the demand', () => {
    const [set] = sets({ atMill: { existing: 4 } });
    expect(set!.amounts).toMatchObject({ uses: [30], wanted: 19 });
  });

  it.each([
    ['several plants of a tier may make the good', { furnace: { max_builds: 2 } }],
    ['several plants of a tier may use the good', { mill: { max_builds: 2 } }],
    ['existing plants make the good', { at: { existing: 5 } }],
  ])('does not exist if %s', (_, change) => expect(sets(change)).toEqual([]));
});
