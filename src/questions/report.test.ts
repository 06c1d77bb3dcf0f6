import { describe, expect, it } from 'vitest';
import { caseHash } from '../case/index.ts';
import { solarFixture } from '../model/testing/solar.ts';
import { UnusableError } from '../plan/index.ts';
import { files, report, view } from './report.ts';

describe('the report of a plan whose case has changed since', () => {
  const { case: c, plan } = solarFixture();

  it.each([
    ['report', () => report(plan, c)],
    ['files', () => files(plan, c)],
    ['view', () => view(plan, c)],
  ])('is refused by %s with both hashes and what to do', (_, made) => {
    expect(made).toThrow(UnusableError);
    expect(made).toThrow(
      `was made from tables with hash ${plan.caseHash.slice(0, 12)}; the case ${c.name} now has hash ${caseHash(c).slice(0, 12)}. Give the case as it was planned`,
    );
  });
});
