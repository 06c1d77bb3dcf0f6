import { describe, expect, it } from 'vitest';
import { sectionOf } from '../../view/index.ts';
import { contextOf } from '../facts/index.ts';
import { solarFixture } from '../testing/solar.ts';
import { lendersSection } from './blocks.ts';
import type { Lending } from './measures/index.ts';

const { explained, ...fixture } = solarFixture();
const worth = { npv: 1, irr: 0.1, mirr: 0.1 };
const lending: Lending = {
  projects: [
    {
      place: 'Jizzakh',
      process: 'glass',
      sources: [
        { name: 'Bank one', kind: 'loan', amount: 40e6, lender: 'bank', currency: 'USD', own: 40e6 },
        { name: 'Shares', kind: 'equity', amount: 5e6, lender: 'fund', currency: 'USD', own: 5e6 },
        { name: 'owners', amount: 60e6, currency: 'USD', own: 60e6 },
      ],
      irr: 0.123,
      npv: 5e6,
      dscr: [
        { year: 2030, value: 1.9 },
        { year: 2031, value: 1.27 },
      ],
      covenants: [{ status: 'held' }],
      terms: [
        { facility: 'Bank one', kind: 'loan', rate: 0.0456, real: 0.02, tenor: 9 },
        { facility: 'Shares', kind: 'equity', rate: 0.024, real: 0, tenor: null },
      ],
      views: { beforeTax: worth, afterTax: null },
    },
  ],
  cannot: [],
};
const text = (given: Lending | undefined): string | undefined => {
  const all = { ...explained, ...(given ? { lending: given } : {}) };
  const section = lendersSection(contextOf({ ...fixture, explained: all }));
  return section && sectionOf(section).html.replaceAll(/<[^>]*>/g, ' ');
};

describe('the section on lenders', () => {
  it('tells what was found of the projects that borrow, and computes nothing', () => {
    const told = text(lending)!;
    for (const figure of ['Bank one', '40', '4.56', '9', '12.3', '1.27', '2031']) expect(told).toContain(figure);
  });

  it('tells no rate of equity that gets what is left to owners', () => {
    expect(text(lending)!.replace(/\s+/g, ' ')).toContain('Shares 5 – –');
  });

  it('is left out where nothing is lent, or not known', () => {
    expect(text({ projects: [], cannot: [] })).toBeUndefined();
    expect(text(undefined)).toBeUndefined();
  });

  it('says which covenant fails and when', () => {
    const cannot = [
      { place: 'Jizzakh', process: 'glass', facility: 'Bank one', year: 2031, dscr: 1.27, required: 1.3 },
    ];
    expect(text({ ...lending, cannot })).toMatch(/1\.27.*1\.3.*2031|2031.*1\.27/);
  });
});
