import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { at, type Case } from '../case/index.ts';
import { solarFixture } from '../model/testing/solar.ts';
import { routesDocument } from '../network/index.ts';
import { routesOutput } from '../questions/routes/blocks.ts';
import { answerCautions } from './cautions.ts';
import { planText, questionReport } from './index.ts';
import { briefDocument, reportDocument } from './pdf/documents.ts';
import { firstPageHtml } from './testing/first-page.ts';
import { planWorkbook } from './workbook/plan-workbook.ts';

const known = solarFixture();
const [first, second] = known.case.tables.goods.map((row) => String(row.good));
const signed = { table: 'goods', quality_now: 'industry', by: 'A. Karimova', signed: '2026-11-02' };
// The figures of the second row are not those that were signed.
const reviews = [
  { ...signed, key: first!, grounds: 'Three contracts of 2026.' },
  { ...signed, key: second!, grounds: 'One offer.', figures: '0000000000000000' },
];
const c: Case = { ...known.case, tables: { ...known.case.tables, reviews } };
const input = { ...known, case: c };

const vouched = /A\. Karimova signed off the figures on 2026-11-02/;
const lost = /no longer holds/;
const counted = /2 rows of figures are signed off/;

const runOf = async (bytes: Uint8Array) => JSON.stringify((await readXlsx(bytes)).sheets[0]!.rows);

describe('who vouches for which figures is told', () => {
  const asked = { from: 'Xian', to: 'Tashkent', year: 2027, cargo: 'container' } as const;

  it.each([
    ['the report of a plan', () => firstPageHtml(input)],
    ['the page of another question', () => questionReport({ case: c, plan: known.plan })],
    ['report.pdf', () => reportDocument(input).main],
    ['routes', () => routesOutput(c, routesDocument(at(c, 2027), asked)).page()],
  ])('by %s: names, grounds, and that a changed figure is not vouched for', (_, told) => {
    const text = told();
    expect(text).toMatch(vouched);
    expect(text).toContain('Three contracts of 2026.');
    expect(text).toMatch(lost);
    expect(text).toMatch(counted);
  });

  it.each([
    ['a plan', () => planText(known.plan, undefined, { case: c })],
    ['brief.pdf', () => briefDocument(input).main],
  ])('by the few lines of %s: how many', (_, told) => {
    expect(told()).toMatch(counted);
  });

  it('by the terminal of another question: each', () => {
    const text = answerCautions(c, known.plan).replaceAll(/\s+/g, ' ');
    expect(text).toMatch(vouched);
    expect(text).toMatch(lost);
  });

  it('by the workbook, in the contents', async () => {
    const text = await runOf(await planWorkbook(input));
    expect(text).toMatch(vouched);
    expect(text).toMatch(lost);
  });

  it('nowhere where nobody signed', () => {
    expect(planText(known.plan, undefined, { case: known.case })).not.toMatch(/signed off/);
    expect(answerCautions(known.case, known.plan)).not.toMatch(/signed off/);
  });
});
