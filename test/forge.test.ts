import { describe, expect, it } from 'vitest';
import { readCase } from '../src/case/index.ts';
import { verify } from '../src/plan/index.ts';
import { score } from './support/forge.ts';
import { root } from './support/needs.ts';
import { planned } from './verify/planted.ts';

/** Cases with plants, closings, legs, certificates, licences, loans, preferences. A larger run stands in bench/README.md. */
const cases = [
  'tiny-make-and-sell',
  'tiny-closable-plant',
  'tiny-candidate-leg',
  'tiny-certificate-yearly-and-renewal',
  'tiny-licence-bought',
  'tiny-loan-annuity-with-grace',
  'tiny-tariff-agreement',
];

describe('forged plans', () => {
  it.each(cases)('of %s are found, but for those that do no harm', async (name) => {
    const c = readCase(`${root}test/cases/${name}`).case;
    const plan = await planned(c);
    expect(verify(plan, c).differences).toEqual([]);
    const { tried, found, missed } = score(plan, c, 60, 15);
    expect(missed).toEqual([]);
    expect(tried).toBe(60);
    expect(found).toBeGreaterThan(45);
  });

  it('whose certificates are kept beyond the years of the case are found', async () => {
    const c = readCase(`${root}test/cases/min-heldyearly`).case;
    const plan = await planned(c);
    const kept = plan.kept!.map((one) => ({ ...one, until: one.until + 1000 }));
    expect(kept.length).toBeGreaterThan(0);
    expect(verify({ ...plan, kept }, c).ok).toBe(false);
  });
});
