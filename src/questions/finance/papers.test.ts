import { beforeAll, describe, expect, it } from 'vitest';
import { makeCase } from '../../../test/support/make-case.ts';
import { planned } from '../../../test/support/plan-case.ts';
import { inLanguage, languages, loadLanguage } from '../../i18n/index.ts';
import { financeDocument, lanesOf } from '../../plan/index.ts';
import { lenderPaper, type PaperOf, sponsorPaper } from './papers.ts';

/** A plant that borrows half of 2 000, needs a certificate and power, and is paid 1 000 a year. */
const c = makeCase(
  { start: 2026, years: 6, discountRate: 0.1, currency: 'USD' },
  {
    countries: [{ country: 'GE', capital_cost: 0.14 }],
    places: [{ place: 'poti', country: 'GE', name: 'Poti' }],
    goods: [
      { good: 'metal', name: 'Metal', value: 10, hs: '7208', cargo: 'none' },
      { good: 'power', name: 'Power', unit: 'MWh', cargo: 'none' },
    ],
    processes: [{ process: 'make', name: 'Smelting', life: 6, contingency: 0.25 }],
    recipes: [
      { process: 'make', good: 'metal', quantity: 1 },
      { process: 'make', good: 'power', quantity: -3 },
    ],
    tiers: [{ process: 'make', tier: 'one', capacity: 100, capex: 1600, max_builds: 1 }],
    candidates: [{ place: 'poti', process: 'make' }],
    supplies: [{ good: 'power', place: 'poti', price: 1 }],
    demands: [{ good: 'metal', place: 'poti', quantity: 100, price: 10 }],
    schemes: [{ scheme: 'mark', name: 'Mark of conformity', market: 'GE', fee: 1 }],
    requirements: [{ market: 'GE', hs: '72', scheme: 'mark', home: true }],
    lenders: [{ lender: 'bank', name: 'A bank' }],
    facilities: [
      {
        ...{ facility: 'line', name: 'A line', lender: 'bank', rate: 0.05, tenor: 4, max_share: 0.5, min_dscr: 1.2 },
        ...{ reserve_months: 6, note: 'pledge of the furnace' },
      },
    ],
  },
);

async function made(): Promise<PaperOf> {
  const plan = await planned(c);
  return { document: financeDocument(plan, c, [], 0, lanesOf(c)), plan, case: c };
}

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ').replaceAll('\\', '');

beforeAll(async () => {
  for (const language of languages) await loadLanguage(language);
});

describe('the papers of a project', () => {
  it('tell lenders the terms, the cover, the words of the case on security, and what must be there first', async () => {
    const main = plain(lenderPaper(await made(), 0).main);
    for (const text of [
      'asks for USD 1 000 of loans, 50 % of it',
      'Term sheet',
      'Reserve, months',
      'A line: pledge of the furnace',
      'Certificate: Mark of conformity, Metal, to be held from 2026.',
      'Contract at the site: Power, up to 300 MWh a year',
      'contingency',
      'price −15 %',
    ])
      expect(main).toContain(text);
    expect(main).not.toContain('Natural Earth');
  });

  it('tell owners what they pay and get each year, at the rate that they ask', async () => {
    const main = plain(sponsorPaper(await made(), 0).main);
    expect(main).toContain('their NPV at 14 % real is');
    for (const year of [2026, 2031]) expect(main).toContain(`[#"${year}"]`);
    expect(main).toContain('What moves the owners’ NPV');
  });

  it('speak each language', async () => {
    const of = await made();
    for (const [language, word] of [
      ['ru', 'Основные условия'],
      ['zh', '条款清单'],
    ] as const)
      expect(inLanguage(language, () => lenderPaper(of, 0).main)).toContain(word);
  });
});
