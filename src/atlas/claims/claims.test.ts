import { describe, expect, it } from 'vitest';
import { claims, verdictOf } from './claims.ts';

const known = new Map(claims().map((one) => [one.claim, one]));

describe('claims', () => {
  /** Shares as summed by hand from the ten members and the world: 3 430.2 of 8 141.8 million people, and so on. */
  it.each([
    ['population', 42.1, 'overstated'],
    ['gdp', 23.5, 'confirmed'],
    ['exports', 16.7, 'qualified'],
    ['working-age', 44.0, 'qualified'],
  ] as const)('%s: %d %%', (claim, found, verdict) => {
    const one = known.get(claim)!;
    expect(one.found).toBeCloseTo(found, 1);
    expect(one.verdict).toBe(verdict);
    expect(one.vintage).toContain('2024');
  });

  it('says that exports agree only for goods, on recalled figures', () => {
    const [goods] = known.get('exports')!.also;
    expect(goods!.found).toBeCloseTo(19.5, 1);
    expect(goods!.quality).toBe('recalled');
  });

  it('names no figure where none was found', () => {
    expect(known.get('uz-4.8gw')).toMatchObject({ verdict: 'not found', found: null, also: [] });
  });

  it('does not take jobs in construction for permanent ones', () => {
    expect(known.get('kemin-jobs')).toMatchObject({ verdict: 'qualified', found: null });
  });
});

describe('verdicts', () => {
  const found = (value: number | null, meets: '' | 'yes' | 'in part' | 'no' = '') => ({ found: value, meets });
  it.each([
    [25, 'about', [found(23)], 'confirmed'],
    [25, 'about', [found(22)], 'overstated'],
    [25, 'about', [found(28)], 'understated'],
    [25, 'about', [found(10), found(25)], 'qualified'],
    [45, 'least', [found(44.9)], 'overstated'],
    [45, 'least', [found(90)], 'confirmed'],
    [45, 'about', [], 'not found'],
    [null, 'about', [found(null, 'yes')], 'confirmed'],
    [null, 'about', [found(null, 'no')], 'not found'],
  ] as const)('said %s %s', (said, relation, findings, verdict) => {
    expect(verdictOf(said, relation, findings)).toBe(verdict);
  });
});
