import { describe, expect, it } from 'vitest';
import { readCase } from '../src/case/index.ts';
import { whyNot } from '../src/plan/index.ts';
import { whyNotAgrees } from './support/brute-force.ts';
import { makeCase, tablesIn } from './support/make-case.ts';
import { root } from './support/needs.ts';

describe('why not', () => {
  it('names the firm demand and what it lacks', async () => {
    const { case: c } = readCase(`${root}test/cases/tiny-firm-demand-infeasible`);
    expect(await whyNot(c)).toEqual([
      { kind: 'demands', key: 'metal/tashkent', year: 2026, relax: expect.closeTo(10_000, 3) },
    ]);
  });

  it('names a ban that stands in the way of the only supplier', async () => {
    const c = makeCase(
      { start: 2026, years: 1, holdingRate: 0 },
      tablesIn(`
        countries: country | CN | UZ
        places: place,country | urumqi,CN | tashkent,UZ
        goods: good,hs,value | parts,870800,10
        supplies: good,place,price | parts,urumqi,5
        demands: good,place,quantity,step,firm | parts,tashkent,100,a,yes | parts,tashkent,100,b,yes
        legs: leg,from,to,mode,km,hours,cost | road,urumqi,tashkent,road,10,1,1
        restrictions: kind,origin,destination,hs | ban,CN,UZ,8708
      `),
    );
    expect(await whyNot(c)).toEqual([
      { kind: 'restrictions', key: 'ban/CN/UZ/8708', year: 2026, relax: expect.closeTo(200, 3) },
    ]);
  });

  it('names the minimum load of a plant that stands and has nothing to run on', async () => {
    const c = makeCase(
      { start: 2026, years: 2 },
      tablesIn(`
        countries: country | UZ
        places: place,country | tashkent,UZ
        goods: good | ore | metal
        processes: process | smelt
        recipes: process,good,quantity | smelt,ore,-2 | smelt,metal,1
        candidates: place,process,existing,min_load | tashkent,smelt,100,0.5
        supplies: good,place,price,quantity | ore,tashkent,1,40
        demands: good,place,quantity,price | metal,tashkent,100,10
      `),
    );
    const limit = { kind: 'candidates', key: 'tashkent/smelt', column: 'min_load', relax: expect.closeTo(30, 6) };
    expect(await whyNot(c)).toEqual([
      { ...limit, year: 2026 },
      { ...limit, year: 2027 },
    ]);
  });

  it('agrees with brute force on small infeasible cases', () => whyNotAgrees(15, 7));
});
