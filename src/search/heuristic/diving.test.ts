import { describe, expect, it } from 'vitest';
import { hard, tight } from '../../../test/support/sets.ts';
import { open, program, violation, wholeAt } from '../../linear/index.ts';
import { assemble } from '../../plan/assemble.ts';
import { growing } from '../growing.ts';
import { openMaster } from '../master/master.ts';
import { ways } from '../price/ways.ts';
import { diving } from './dived.ts';
import { dive } from './diving.ts';

const left = () => 60;

describe('a dive', () => {
  it('builds fewer plants where all that the relaxation would build have no solution together', async () => {
    const p = program('max');
    const [a, b] = ['a', 'b'].map((name, k) => p.column(name, 3 - k, 0, 1, true)) as [number, number];
    const either = p.row('either', Number.NEGATIVE_INFINITY, 1.6);
    for (const col of [a, b]) p.add(either, col, 1);
    const session = await open(p);
    const relaxed = Float64Array.from([0.8, 0.8]);
    for (const method of ['simplex', 'ipm'] as const)
      expect([...(await dive({ session, relaxed, chains: [[a], [b]], left, method }))!]).toEqual([1, 0]);
    await session.close();
  });

  it('has no plan where neither building nor not building has a solution', async () => {
    const p = program('max');
    const a = p.column('a', 1, 0, 1, true);
    p.add(p.row('half', 0.4, 0.6), a, 1);
    const session = await open(p);
    expect(await dive({ session, relaxed: Float64Array.of(0.5), chains: [[a]], left, method: 'simplex' })).toBe(
      undefined,
    );
    await session.close();
  });
});

describe('the first plan by diving', () => {
  const size = { sites: 6, goods: 6, markets: 4, years: 3, eligible: 3, near: 3 };

  it.each([
    ['whose plants have to run at 60 % at least', hard(size, 1)],
    ['with tight borders and firm demands', tight(size, 1)],
  ])('keeps to the programme and builds what pays, in a case %s; the vertex of the relaxation stays', async (_, c) => {
    const options = growing({ gap: 1e-3, seconds: 60, ways: ways() });
    const model = assemble(c, options);
    const session = await open(model.frame.program);
    const master = await openMaster(model, session, options, left);
    const lp = await master.relax({ first: true });
    const vertex = await session.vertex();
    const plan = (await diving.find({ master, options, lp, left }))!;
    const { objective } = plan;
    expect(violation(model.frame.program, plan.x)).toBeLessThanOrEqual(1e-6);
    const fractions = [...plan.x].filter((value, j) => session.model.integer[j] === 1 && value % 1 !== 0);
    expect(fractions.filter((value) => Math.abs(value - Math.round(value)) > 1e-6)).toEqual([]);
    const nothing = await session.lp({ fresh: true, within: wholeAt(session.model, []) });
    // More than half of what the relaxation gains over building nothing.
    if (nothing.status === 'optimal') expect(objective).toBeGreaterThan((nothing.objective + lp.objective) / 2);
    expect(objective).toBeLessThanOrEqual(lp.objective + 1e-6 * Math.abs(lp.objective));
    expect(await session.vertex()).toEqual(vertex);
    await session.close();
  });
});
