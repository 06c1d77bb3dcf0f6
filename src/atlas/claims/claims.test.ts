import { describe, expect, it } from 'vitest';
import { bundledText } from '../data/bundled.ts';
import { readTable } from '../data/table.ts';
import { CLAIM_COLUMNS, claims, verdictOf } from './claims.ts';

const known = new Map(claims().map((claim) => [claim.claim, claim]));

describe('claims', () => {
  /** Shares as summed by hand from the ten members and the world: 3 430.2 of 8 141.8 million people, and so on. */
  it.each([
    ['population', 42.1, 'overstated'],
    ['gdp', 23.5, 'near'],
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
    [25, 1, 'about', [found(25.4)], 'confirmed'],
    [25, 1, 'about', [found(24.5)], 'confirmed'],
    [25, 1, 'about', [found(23.5)], 'near'],
    [25, 1, 'about', [found(27.5)], 'near'],
    [25, 1, 'about', [found(22)], 'overstated'],
    [25, 1, 'about', [found(28)], 'understated'],
    [25, 1, 'about', [found(10), found(25)], 'qualified'],
    [25, 1, 'about', [found(10), found(24)], 'qualified'],
    [3500, 100, 'about', [found(3550)], 'confirmed'],
    [3500, 100, 'about', [found(3580)], 'near'],
    [4.8, 0.1, 'about', [found(4.84)], 'confirmed'],
    [45, 1, 'least', [found(44.9)], 'near'],
    [45, 1, 'least', [found(40)], 'overstated'],
    [45, 1, 'least', [found(90)], 'confirmed'],
    [45, 1, 'about', [], 'not found'],
    [null, 0, 'about', [found(null, 'yes')], 'confirmed'],
    [null, 0, 'about', [found(null, 'in part')], 'qualified'],
    [null, 0, 'about', [found(null, 'no')], 'not found'],
  ] as const)('said %s to %s, %s', (said, digit, relation, findings, verdict) => {
    expect(verdictOf({ said, digit, relation }, findings)).toBe(verdict);
  });

  it('every figure that was said has its last digit', () => {
    for (const row of readTable(bundledText('claims.csv'), 'claims.csv', CLAIM_COLUMNS))
      expect(row.said === undefined || row.digit! > 0, row.claim).toBe(true);
  });
});
