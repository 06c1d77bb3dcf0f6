import { expect, it } from 'vitest';
import { solarFixture } from '../../model/testing/solar.ts';
import { firstPageHtml } from '../testing/first-page.ts';

it('says once by how much a plan may be better, whether a gap was asked for or not', () => {
  const { plan, ...rest } = solarFixture();
  const page = (settled: boolean) => {
    const { settled: _, ...asked } = plan.request;
    const request = { ...asked, ...(settled ? { settled: true as const } : {}) };
    const near = { ...plan, request, status: 'feasible' as const, bound: plan.npv! + 25e6, gap: 0.008 };
    return firstPageHtml({ ...rest, plan: near });
  };
  for (const settled of [true, false]) expect(page(settled).match(/A plan better by at most/g)).toHaveLength(1);
  expect(page(true)).not.toContain('was asked for.');
  expect(page(false)).toMatch(/At most .* of the gross cost was asked for\./);
});
