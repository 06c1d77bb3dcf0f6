import { describe, expect, it } from 'vitest';
import { hard, tight } from '../../../test/support/sets.ts';
import { open, violation, wholeAt } from '../../linear/index.ts';
import { assemble } from '../../plan/assemble.ts';
import { openMaster } from '../master/master.ts';
import { searchContext } from '../options.ts';
import { ways } from '../price/ways.ts';
import { worthOf } from '../solution.ts';
import { kernel } from './kernel.ts';
import { exchange } from './one-period.ts';

const left = () => 60;

describe('the first plan', () => {
  const size = { sites: 6, goods: 6, markets: 4, years: 3, eligible: 3, near: 3 };

  it.each([
    ['with a minimum load of 60 %', hard(size, 1)],
    ['with tight borders and firm demands', tight(size, 1)],
  ])(
    'is feasible and builds what pays, in a case %s, and does not change the vertex of the relaxation',
    async (_, c) => {
      const options = searchContext({ gap: 1e-3, seconds: 60, ways: ways() });
      const model = assemble(c, options);
      const session = await open(model.frame.program);
      const master = await openMaster(model, session, options, left);
      const lp = await master.relax({ first: true });
      const vertex = await session.vertex();
      const input = { master, options, lp, left };
      const plan = ((await exchange.find(input)) ?? (await kernel.find(input)))!;
      const objective = worthOf(model, plan);
      expect(violation(model.frame.program, plan)).toBeLessThanOrEqual(1e-6);
      const fractions = [...plan].filter((value, j) => session.model.integer[j] === 1 && value % 1 !== 0);
      expect(fractions.filter((value) => Math.abs(value - Math.round(value)) > 1e-6)).toEqual([]);
      const nothing = await session.lp({ fresh: true, within: wholeAt(session.model, []) });
      // The plan gains more than half of what the relaxation gains over building nothing.
      if (nothing.status === 'optimal') expect(objective).toBeGreaterThan((nothing.objective + lp.objective) / 2);
      expect(objective).toBeLessThanOrEqual(lp.objective + 1e-6 * Math.abs(lp.objective));
      expect(await session.vertex()).toEqual(vertex);
      await session.close();
    },
  );
});
