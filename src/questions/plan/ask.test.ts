import { describe, expect, it } from 'vitest';
import { root } from '../../../test/support/needs.ts';
import { readCase } from '../../case/index.ts';
import { lendingOf } from '../../plan/index.ts';
import { planText } from '../../report/index.ts';
import { RequestError } from '../errors.ts';
import { forReport, planWhole, timeOf } from './ask.ts';

const { case: c } = readCase(`${root}test/cases/tiny-residual-value`);

describe('the time of a plan', () => {
  it('keeps a fifth back for the explanation, and next to nothing where there is none', () => {
    expect(timeOf(100, 'usual').solving.left()).toBeCloseTo(80, 0);
    expect(timeOf(100, 'none').solving.left()).toBeCloseTo(95, 0);
  });
});

describe('what explains a plan', () => {
  it('holds what is lent for it, so that nobody who draws the report computes it again', async () => {
    const { case: lent } = readCase(`${root}test/cases/tiny-loan-annuity-with-grace`);
    const { document, case: c, explained } = await planWhole(lent, { gap: 1e-9, seconds: 60 });
    expect(explained!.lending!.projects.length).toBeGreaterThan(0);
    expect(explained!.lending).toEqual(lendingOf(document, c));
    expect(forReport(document, c, explained)).toBe(explained);
    expect(forReport(document, c)).toEqual({ lending: explained!.lending });
  });
});

describe('a plan that must build something', () => {
  const key = 'almaty/brief';

  it('is explained in full, and said to be what was asked', async () => {
    const { document, explained } = await planWhole(c, { require: [key], gap: 1e-9, seconds: 60, explain: 'all' });
    expect(document.builds.map(({ place, process }) => `${place}/${process}`)).toContain(key);
    expect(explained!.omitted).toEqual([]);
    // Nothing is built is held against it whatever was asked; a plan without what is required is none.
    expect(document.nothing).toMatchObject({ npv: expect.any(Number) });
    expect(document.stages!.find(({ process }) => process === 'brief')!.without).toBeNull();
    expect(document.here!.map(({ process }) => process)).not.toContain('brief');
    const text = planText(document, explained, { case: c });
    expect(text.replace(/\s+/g, ' ')).toMatch(/Built because it was asked for: Almaty, Brief\./);
  });

  it('is refused where it can be built nowhere', async () => {
    const tables = { ...c.tables, tiers: c.tables.tiers.filter((row) => row.process !== 'brief') };
    await expect(planWhole({ ...c, tables }, { require: [key] })).rejects.toThrow(RequestError);
  });
});
