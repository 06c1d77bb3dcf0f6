import { describe, expect, it } from 'vitest';
import { checkCase } from '../../src/case/index.ts';
import { open } from '../../src/linear/index.ts';
import { planned } from '../../test/support/plan-case.ts';
import { fromMps } from '../../test/support/read-mps.ts';
import { type Location, locationCase, locationProgramme, twoStages, warehouses } from './location.ts';
import { standing } from './page.ts';

/** The optimum of the compact programme. */
async function compact(location: Location): Promise<number> {
  const session = await open(fromMps(locationProgramme('made', location)));
  const result = await session.mip({ gap: 0 });
  await session.close();
  return result.objective;
}

/**
 * Small problems in the formats of the published ones, with answers by hand. The published problems themselves are in
 * `bench/published`: some in `test/cases`, whose answers `cases.test.ts` holds; the data of the others are not part of this repository.
 */
describe('a published problem as a case', () => {
  it.each([
    // 10 of 12 from the first site at 1 each, for 5; 2 from the second, which is open for nothing, at 3 each.
    ['warehouses', warehouses('2 2 \n 10 5. \n 10 0. \n 4 \n 4.0 12.0 \n 8 \n 8.0 24.0 \n'), 10 + 2 * 3 + 5],
    // A capacity that the file leaves open: 12 from the first.
    ['warehouses of a given size', warehouses('2 2 capacity 5. capacity 9. 4 4. 12. 8 8. 24.', 12), 12 + 5],
    // The second plant and the first satellite: fixed 50 + 30, ten units at 2 + 1.
    ['two stages', twoStages('2 2 1\n10\n10 100\n10 50\n1 1\n2 4\n10 30\n10 20\n1\n3\n'), 50 + 30 + 10 * 3],
    // Both plants are needed, each for one product; the first satellite is nearer, though the second costs less to have.
    [
      'two stages, two products',
      twoStages('2 2 1 2\n4 6\n4 2 10\n1 6 20\n1 1\n5 5\n3 3\n1 1\n4 6 7\n9 9 1\n1\n9\n2\n9\n', true),
      10 + 20 + 4 * 1 + 6 * 1 + 7 + 4 * 1 + 6 * 2,
    ],
  ])('%s: the plan costs what was found by hand, as in the compact programme', async (name, location, cost) => {
    const c = locationCase(name, location);
    expect(checkCase({ case: c }).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect((await planned(c)).npv).toBeCloseTo(-cost, 6);
    expect(await compact(location)).toBeCloseTo(cost, 6);
  });

  it('says where a file ends too soon or holds a word', () => {
    expect(() => warehouses('1 1 10 5. 4')).toThrow('number 6 of the file is missing');
    expect(() => warehouses('1 1 capacity 5. 4 4.')).toThrow('number 3 of the file is capacity');
  });
});

describe('the standing of a plan beside the known answer', () => {
  const own = {
    status: 'optimal',
    cost: 100,
    bound: 100,
    ok: true,
    reading: 0,
    seconds: 1,
    rows: 1,
    columns: 1,
    integers: 1,
  };
  it.each([
    [{}, 100, 'the same'],
    [{ cost: 100.05 }, 100, '0.05 % dearer'],
    [{ cost: 102 }, 100, '2 % dearer, more than 0.1 %'],
    [{ cost: 99 }, 100, '1 % better'],
    [{ cost: null }, 100, 'no plan'],
    [{ ok: false }, 100, 'refuted by the second opinion'],
  ])('%o of %d: %s', (more, known, said) => {
    expect(standing({ known }, { own: { ...own, ...more } })).toBe(said);
  });
});
