import { expect, it } from 'vitest';
import { generated } from '../../../bench/generator.ts';
import { open } from '../../linear/index.ts';
import { assemble } from '../assemble.ts';
import { improvingFlows } from '../pricing.ts';
import { asleep } from './asleep.ts';
import { bindRows, broken, detours } from './capacities.ts';

const size = { sites: 6, goods: 7, markets: 4, years: 2, eligible: 3, near: 3 };

it('flows asleep are worth nothing to the relaxation, are priced as if not there, and count when they are woken', async () => {
  const c = generated(size, 3);
  const legs = c.tables.legs.map((row) =>
    row.capacity === undefined ? row : { ...row, capacity: Number(row.capacity) / 10 },
  );
  const tight = { ...c, tables: { ...c.tables, legs } } as typeof c;
  const binding = new Set<string>();
  const model = assemble(tight, { binding });
  const session = await open(model.frame.program);
  try {
    const free = await session.lp();
    const over = broken(model, free.x, binding);
    expect(over.length).toBeGreaterThan(0);
    expect(broken(model, free.x, binding, 0.1).length).toBeGreaterThan(over.length);
    const round = detours(model, over, free.x);
    expect(round.length).toBeGreaterThan(0);
    await bindRows(model, session, binding, over);
    const bound = await session.lp();
    const sleeping = asleep(model, session);
    await sleeping.add(round);
    const still = await session.lp();
    expect(still.objective).toBeCloseTo(bound.objective, 2);
    const { excess } = improvingFlows(model, still, 1e-3, { asleep: sleeping.cols });
    expect(excess).toBeGreaterThan(0);
    await sleeping.wake();
    const woken = await session.lp();
    expect(woken.objective).toBeGreaterThan(bound.objective * (1 - 1e-9));
    expect(woken.objective).toBeLessThanOrEqual(still.objective + excess + 1e-6 * Math.abs(excess));
    expect(woken.objective - still.objective).toBeGreaterThan(1);
  } finally {
    await session.close();
  }
});
