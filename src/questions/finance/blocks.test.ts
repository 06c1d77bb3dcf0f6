import { describe, expect, it } from 'vitest';
import { makeCase, tablesIn } from '../../../test/support/make-case.ts';
import { bestPlan } from '../../../test/support/plan-case.ts';
import { inLanguage, languages, loadLanguage } from '../../i18n/index.ts';
import { solarFixture } from '../../model/testing/solar.ts';
import { financeDocument, lanesOf } from '../../plan/index.ts';
import { questionReport, questionText } from '../../report/index.ts';
import { financeFixture } from '../../report/testing/extras.ts';
import { sectionOf, widthOf } from '../../view/index.ts';
import { financeSection } from './blocks.ts';
import { financeAnswer } from './words.ts';

const plant = (country: Record<string, string | number>) =>
  makeCase(
    { start: 2026, years: 4, currency: 'USD' },
    {
      ...tablesIn(`
        places: place,country | tashkent,UZ
        goods: good,value | metal,200
        processes: process,life,variable_cost | make,8,100
        recipes: process,good,quantity | make,metal,1
        tiers: process,tier,capacity,capex,max_builds | make,one,50000,5000000,1
        candidates: place,process | tashkent,make
        demands: good,place,quantity,price | metal,tashkent,50000,200
      `),
      countries: [{ country: 'UZ', currency: 'USD', ...country }],
    },
  );

async function pageOf(country: Record<string, string | number>): Promise<string> {
  const c = plant(country);
  const document = await bestPlan(c);
  const found = financeDocument(document, c, [], 0, lanesOf(c));
  return sectionOf(financeSection(c, found)).html.replaceAll(/<[^>]*>/g, ' ');
}

/** The answer about the projects of the solar case, in the language that is spoken. */
function inputOf() {
  const { case: c } = solarFixture();
  return { case: c, sections: [financeSection(c, financeFixture())], answer: financeAnswer(c, financeFixture()) };
}

describe('the answer of finance', () => {
  it('has the same figures on a page and on a terminal, the least cover and the largest cost first', () => {
    const plain = (text: string) => text.replace(/<[^>]*>|\s+/g, ' ').replace(/ +/g, ' ');
    const [page, screen] = [plain(questionReport(inputOf())), plain(questionText(inputOf(), []))];
    for (const written of [page, screen])
      for (const told of [
        'Navoi, Cell TOPCon: DSCR 0.90x in 2036, below the 1.30x that AIIB requires; no loan can be served',
        /Jizzakh, Solar glass 71.5 36 (50 % )?12.4 % (11 )?9 3/,
        /Jizzakh, Solar glass 1.15 2029 1.61 1.9 2029 Yangiyul, Module assembly 2.06 2036/,
        'price −15 % 0.8 1.1 no IRR −31 4',
        'price least DSCR is 1.3 +4 %',
        'inflation of 2.4 % a year',
        '2 projects need USD 112 million, 41 % of it loans.',
      ])
        expect(written).toMatch(told);
    expect(page).toContain('Term sheet Facility AIIB');
    expect(screen).not.toContain('Papers of each project');
  });

  it.each(languages)('stands in 80 columns, on one screen beside cautions and files: %s', async (spoken) => {
    await loadLanguage(spoken);
    const text = inLanguage(spoken, () => questionText(inputOf(), []));
    const [answer = ''] = text.split(/\n(?=Caution|Предостережение|注意)/);
    for (const line of answer.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(80);
    expect(answer.split('\n').length).toBeLessThanOrEqual(36);
  });

  it('says that tax and inflation are not given, instead of showing 0 and the same value before and after', async () => {
    const page = await pageOf({});
    expect(page).toContain('No inflation of USD is given, so cash flows are at constant prices.');
    expect(page).toContain('not given');
  });

  it('shows a tax and an inflation of 0 where these are given', async () => {
    const page = await pageOf({ tax_rate: 0, inflation: 0, risk: 3 });
    expect(page).toMatch(/inflation of 0\s%/);
    expect(page).not.toMatch(/not given|is given/);
  });
});
