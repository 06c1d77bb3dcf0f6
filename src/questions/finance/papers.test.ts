import { beforeAll, describe, expect, it } from 'vitest';
import { makeCase, tablesIn } from '../../../test/support/make-case.ts';
import { planned } from '../../../test/support/plan-case.ts';
import { inLanguage, languages, loadLanguage } from '../../i18n/index.ts';
import { financeDocument, lanesOf } from '../../plan/index.ts';
import { lenderPaper, type PaperOf, sponsorPaper } from './papers.ts';

/** A plant that borrows half of 2 000, needs a certificate and power, and is paid 1 000 a year. */
const c = makeCase(
  { start: 2026, years: 6, discountRate: 0.1, currency: 'USD' },
  tablesIn(`
    countries: country,capital_cost | GE,0.14
    places: place,country,name | poti,GE,Poti
    goods: good,name,value,hs,cargo,unit | metal,Metal,10,7208,none, | power,Power,,,none,MWh
    processes: process,name,life,contingency | make,Smelting,6,0.25
    recipes: process,good,quantity | make,metal,1 | make,power,-3
    tiers: process,tier,capacity,capex,max_builds | make,one,100,1600,1
    candidates: place,process | poti,make
    supplies: good,place,price | power,poti,1
    demands: good,place,quantity,price | metal,poti,100,10
    schemes: scheme,name,market,fee | mark,Mark of conformity,GE,1
    requirements: market,hs,scheme,home | GE,72,mark,yes
    lenders: lender,name | bank,A bank
    facilities: facility,name,lender,rate,tenor,max_share,min_dscr,reserve_months,note
      line,A line,bank,0.05,4,0.5,1.2,6,pledge of the furnace
  `),
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
