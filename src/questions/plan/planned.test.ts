import { describe, expect, it } from 'vitest';
import { root } from '../../../test/support/needs.ts';
import { planned } from '../../../test/verify/planted.ts';
import { readCase } from '../../case/index.ts';
import { planFor } from './planned.ts';

describe('the plan that a question is asked about', () => {
  it('is none that the second opinion has refuted', async () => {
    const c = readCase(`${root}test/cases/tiny-make-and-sell`).case;
    const plan = await planned(c);
    const path = 'plan.json';
    expect((await planFor(c, { given: { plan, path } })).plan.npv).toBe(plan.npv);
    const refuted = planFor(c, { given: { plan: { ...plan, status: 'refuted' }, path } });
    await expect(refuted).rejects.toThrow(/refuted by the second opinion.*Plan the case again/);
  });
});
