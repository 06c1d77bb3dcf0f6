import { describe, expect, it } from 'vitest';
import { column, fold, list, table } from '../../blocks/index.ts';
import { solarFixture } from '../../model/testing/solar.ts';
import { literal, paperBlocks, press } from '../../view/index.ts';
import { briefDocument, reportDocument } from './documents.ts';

const fixture = solarFixture();

describe('papers for typst', () => {
  it('take text as text, whatever it holds', () => {
    expect(literal('a "b" #c \\ [d]\n e')).toBe('#"a \\"b\\" #c \\\\ [d] e"');
  });

  it('set numbers to the right, their decimals one below another', () => {
    const set = paperBlocks(
      [
        table(
          [column.name('a'), column.amount('of')],
          [
            ['b', 1.25],
            ['c', 2],
          ],
        ),
      ],
      press(),
    );
    expect(set).toContain('align: (left, right,)');
    expect(set).toContain('[#"2"#hide[.00]]');
  });

  it('do not break a number at its thin spaces, nor a table of few rows, nor a row', () => {
    const set = paperBlocks([table([column.amount('MW')], [[1000]])], press());
    expect(set).toContain('[#"1\u202f000"]');
    expect(set).toContain('breakable: false)[#{');
    expect(set).toContain('set table.cell(breakable: false)');
  });

  it('put long tables, rows beyond the first, and what unfolds on a page into the annex', () => {
    const into = press();
    const rows = Array.from({ length: 30 }, (_, i) => [`row ${i}`]);
    const most = { stand: { rows: 2, others: (count: number) => `${count} more` } };
    const set = (more: object) => paperBlocks([table([column.name('Name')], rows, more)], into);
    expect(set({})).toContain('table A1 of the annex');
    expect(set(most)).toMatch(/"row 1"[\s\S]*"A2\. 28 more"/);
    expect(paperBlocks([fold('Cautions', [list(['One.'])])], into)).toContain('"A3. Cautions"');
    expect(into.annex.map((one) => one.match(/"row \d+"/g)?.length ?? 0)).toEqual([30, 28, 0]);
    expect(into.annex[2]).toContain('#list([#"One."])');
  });

  it('mark what is not well known, and set what stands under a name small', () => {
    const named = { text: 'Freight', quality: 'assumed', under: 'own' };
    expect(paperBlocks([table([column.name('Name')], [[named]])], press())).toMatch(
      /#"Freight"○#linebreak\(\)#text.*#"own"/,
    );
  });

  it('say what was asked of the plan, as every other face does', () => {
    const { place, process } = fixture.plan.builds[0]!;
    const request = { ...fixture.plan.request, require: [`${place}/${process}`] };
    const input = { ...fixture, plan: { ...fixture.plan, request } };
    for (const { main } of [briefDocument(input), reportDocument(input)])
      expect(main).toContain('Built because it was asked for:');
    expect(briefDocument(fixture).main).not.toContain('asked for');
  });

  it('have every section of the report, drawings in both, and the tables behind charts in the annex', () => {
    const report = reportDocument(fixture);
    for (const head of ['Where things are made', 'What is built, and when', 'Where the figures come from'])
      expect(report.main).toContain(`#heading(level: 1)[#"${head}`);
    const drawings = Object.keys(report.files);
    expect(drawings.length).toBeGreaterThan(6);
    for (const path of drawings) expect(report.main).toContain(`image("${path}"`);
    for (const svg of Object.values(report.files)) expect(svg).not.toContain('var(--');
    const seen = [...report.main.matchAll(/table A(\d+) of the annex/g)].map(([, number]) => number);
    expect(seen.length).toBeGreaterThan(4);
    for (const number of seen) expect(report.main).toContain(`#"A${number}. `);
    // The map; who gains is drawn where the plan has it.
    const brief = briefDocument(fixture);
    expect(Object.keys(brief.files).length).toBe(1);
    expect(brief.main.match(/height: \d+fr/g)).toHaveLength(Object.keys(brief.files).length);
    expect(brief.main.match(/#pagebreak\(\)/g)).toHaveLength(1);
  });
});
