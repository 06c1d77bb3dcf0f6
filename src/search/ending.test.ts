import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readCase } from '../case/index.ts';
import { open } from '../linear/index.ts';
import { assemble } from '../plan/assemble.ts';
import { deadline } from './deadline.ts';
import { conclude, stopped } from './ending.ts';
import { searchContext } from './options.ts';
import { ways } from './price/ways.ts';
import { isWhole } from './solution.ts';

it('a fractional solution does not become a plan, whatever its objective', async () => {
  const { case: c } = readCase(fileURLToPath(new URL('../../cases/first-steps', import.meta.url)));
  const context = searchContext({ gap: 0, seconds: 60, ways: ways() });
  const model = assemble(c, context);
  const session = await open(model.frame.program);
  try {
    const lp = await session.lp();
    const { integer } = session.model;
    expect(isWhole(integer, lp.x)).toBe(false);
    const outcome = await conclude(model, session, context, deadline(60), async () => ({
      ...stopped(lp),
      status: 'optimal',
      x: lp.x,
      objective: lp.objective,
    }));
    expect(isWhole(integer, outcome!.x)).toBe(true);
    expect(outcome!.objective).toBeLessThan(lp.objective);
  } finally {
    await session.close();
  }
});
