import { describe, expect, it } from 'vitest';
import type { FinancedProject } from './measures/index.ts';
import { unusualReturns } from './words.ts';

const project = (irr: number | null, own: number, lent: number, alone: number) =>
  ({
    irr,
    sources: [
      { name: 'owners', amount: own },
      { name: 'AIIB-line', kind: 'loan', lender: 'AIIB', amount: lent },
    ],
    views: { afterTax: { npv: 1, irr: alone, mirr: null } },
  }) as unknown as FinancedProject;

const told = (project: FinancedProject) =>
  unusualReturns([project], () => 'Tashkent, Aluminium frame', 'USD').map((line) => line.replace(/\s/g, ' '));

describe('an unusual return of owners', () => {
  it('is explained by what they pay and by the return without loans', () => {
    expect(told(project(2.35, 1.2e6, 8.8e6, 0.2))).toEqual([
      'Tashkent, Aluminium frame: the owners pay USD 1.2 million, 12 % of the cost. On this sum their return is 235 % a year. Without loans the project returns 20 % a year after tax, at constant prices.',
    ]);
    expect(told(project(2.35, 1.2e6, 8.8e6, 0.76))[0]).toContain('This is high too: check the prices');
    expect(told(project(-0.03, 5e6, 5e6, -0.01))[0]).toMatch(
      /do not get back what they pay in\..*−1 % a year after tax/,
    );
  });

  it('is not told of a usual one, or where there is none', () => {
    expect(told(project(0.18, 1, 1, 0.1))).toEqual([]);
    expect(told(project(null, 1, 1, 0.1))).toEqual([]);
  });
});
