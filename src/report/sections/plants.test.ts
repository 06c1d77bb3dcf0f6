import { describe, expect, it } from 'vitest';
import { storedPlan } from '../../../test/outputs/stored.ts';
import { blocksOf } from '../../blocks/index.ts';
import { percent } from '../../figures/index.ts';
import { inLanguage, languages, loadLanguage } from '../../i18n/index.ts';
import { capitalOfBuilds, contextOf } from '../../model/index.ts';
import { blocksHtml } from '../../view/index.ts';
import type { Context } from '../input.ts';
import { reportDocument } from '../pdf/documents.ts';
import { planText } from '../terminal/plan-text.ts';
import { firstPageHtml } from '../testing/first-page.ts';
import { firstLines } from './first-lines.ts';
import { plantsPart } from './plants.ts';

const { document: plan, case: c } = await storedPlan('metals');
const solar = await storedPlan('solar');
const context = contextOf({ plan, case: c });
const plants = plan.decision!.plants!;

const plantsHtml = (of: Context) => blocksHtml(blocksOf(plantsPart(of)));
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const cellsOf = (html: string, table = 0): string[][] => {
  const [, rows = ''] = [...html.matchAll(/<table([\s\S]*?)<\/table>/g)][table]!;
  return rows
    .split('<tr>')
    .slice(1)
    .map((row) =>
      row
        .split(/<t[hd]\b[^>]*>/)
        .slice(1)
        .map(words),
    );
};

/** The number of a cell; null where it has none. */
const amountIn = (cell: string): number | null =>
  /\d/.test(cell) ? Number(cell.replace('−', '-').replace(/[\s%]/g, '')) : null;

describe('the table of plants', () => {
  it('tells each number of the decision, and sums that are those of its rows', () => {
    const [, ...rows] = cellsOf(plantsHtml(context));
    const read = rows.map((row) => row.slice(2).map(amountIn));
    const million = (amount: number | null) => amount && Number((amount / 1e6).toFixed(1));
    const sum = (of: (plant: (typeof plants)[number]) => number | null) =>
      million(plants.reduce((all, plant) => all + (of(plant) ?? 0), 0));
    const capital = capitalOfBuilds(context.plan, context.facts.rows).reduce((all, build) => all + build, 0);
    expect(read).toEqual([
      ...plants.map((plant) => [
        million(plant.capex),
        plant.ownersReturn && Number((100 * plant.ownersReturn).toPrecision(2)),
        million(plant.ownersNpv),
        million(plant.economicNpv),
      ]),
      [million(capital), null, sum((plant) => plant.ownersNpv), sum((plant) => plant.economicNpv)],
    ]);
  });

  it('stands on the first page instead of the builds that cost most', () => {
    const { decision: _, ...without } = plan;
    const page = (own: typeof plan) => firstPageHtml({ plan: own, case: c });
    expect(page(plan)).toContain('without it the plan loses');
    expect(page(plan)).not.toContain('The builds that cost most');
    expect(page(without)).toContain('The builds that cost most');
    expect(page(without)).not.toContain('class="plants"');
    expect(reportDocument({ plan, case: c }).main).toContain('without it the plan loses');
  });

  it('says what a plant needs whose owners lose, and that no plan with support was solved', () => {
    const html = plantsHtml(contextOf({ plan: solar.document, case: solar.case }));
    const row = cellsOf(html).find(([, verdict]) => verdict!.startsWith('Needs support'))!;
    expect(row[1]).toMatch(/^Needs support: a price [\d.]+\s% higher or a grant of USD [\d.]+ million is enough/);
    const folded = (of: Context) => firstLines(of).more.join();
    const short = 'Support is the least that would carry the plant by itself';
    expect(folded(contextOf({ plan: solar.document, case: solar.case }))).toContain(short);
    expect(folded(context)).not.toContain(short);
  });

  it('folds all but the dearest of many', () => {
    const many = Array.from({ length: 11 }, (_, i) => ({ ...plants[0]!, capex: 1e6 * (i + 1) }));
    const html = plantsHtml(contextOf({ plan: { ...plan, decision: { plants: many } }, case: c }));
    expect(cellsOf(html).at(-1)!.slice(0, 3)).toEqual(['All plants', '', '66.0']);
    expect(cellsOf(html)).toHaveLength(1 + 4 + 1);
    expect(html).toContain('<summary>7 more plants</summary>');
    expect(cellsOf(html, 1).map((row) => row[2])).toEqual(['Capital', '1.0', '2.0', '3.0', '4.0', '5.0', '6.0', '7.0']);
  });

  it.each(languages)('stands in %s, every verdict in words of its own', async (language) => {
    await loadLanguage(language);
    const all = inLanguage(language, () => [plantsHtml(context), planText(plan, undefined, { case: c })]);
    for (const text of all) expect(text).not.toMatch(/undefined|not proven|no price/);
    for (const line of all[1]!.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });

  it('gives the terminal return and verdict of what is built', () => {
    const lines = planText(plan, undefined, { case: c }).split('\n');
    expect(lines.find((line) => line.startsWith('From'))).toMatch(/Return {2}Verdict$/);
    for (const place of ['Tashkent', 'Almalyk']) {
      const { ownersReturn, verdict } = plan.decision!.plants!.find((plant) => plant.place === place)!;
      const rate = ownersReturn === null ? '–' : percent(ownersReturn).replaceAll(/\s/g, ' ');
      expect(lines.find((line) => line.includes(place))?.endsWith(`${rate}  ${verdict}`)).toBe(true);
    }
  });
});
