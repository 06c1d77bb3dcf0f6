import { describe, expect, it, vi } from 'vitest';
import { columnName, type ProjectInput, type WorkbookModel, workbookModel } from '../../finance/index.ts';
import { inLanguage, loadLanguage } from '../../i18n/index.ts';
import { swept, years } from './testing/projects.ts';
import { spoken, writeFinanceWorkbook } from './workbook.ts';

const book = (input: ProjectInput): WorkbookModel => {
  const out = workbookModel(input);
  if (out.status !== 'ready') throw new Error('faulty');
  return out.workbook;
};

const columnNumber = (letters: string): number => [...letters].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);

/** Every cell with a formula and the cells it names, ranges spelt out. */
function references(model: WorkbookModel): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  for (const sheet of model.sheets)
    sheet.rows.forEach((row, k) => {
      for (const [column, cell] of [[3, row.constant] as const, ...row.periods.map((c, p) => [5 + p, c] as const)]) {
        if (typeof cell !== 'object' || cell === null) continue;
        const named: string[] = [];
        for (const [, name, from, line, to] of cell.formula.matchAll(/(\w+)!\$?([A-Z]+)\$(\d+)(?::\$?([A-Z]+)\$\d+)?/g))
          for (let c = columnNumber(from!); c <= columnNumber(to ?? from!); c++)
            named.push(`${name}!${columnName(c)}${line}`);
        graph.set(`${sheet.name}!${columnName(column)}${k + 1}`, named);
      }
    });
  return graph;
}

/** A cell that refers to itself through others, if there is one. */
function cycle(graph: ReadonlyMap<string, readonly string[]>): string | undefined {
  const state = new Map<string, 'open' | 'done'>();
  const visit = (cell: string): string | undefined => {
    if (state.get(cell) === 'done' || !graph.has(cell)) return undefined;
    if (state.get(cell) === 'open') return cell;
    state.set(cell, 'open');
    for (const next of graph.get(cell)!) {
      const found = visit(next);
      if (found) return found;
    }
    state.set(cell, 'done');
    return undefined;
  };
  for (const cell of graph.keys()) {
    const found = visit(cell);
    if (found) return found;
  }
  return undefined;
}

describe('workbook of a project', () => {
  const projects = [
    ['by years', years],
    ['with a sweep and sculpted debt', swept],
  ] as const;

  it.each(projects)('has numbers typed in on the sheet of inputs alone: %s', (_, input) => {
    for (const sheet of book(input).sheets.filter(({ name }) => name !== 'Inputs'))
      for (const row of sheet.rows)
        for (const cell of [row.constant, ...row.periods]) expect(typeof cell).not.toBe('number');
  });

  it.each(projects)('has no circular reference: %s', (_, input) => {
    const graph = references(book(input));
    expect(graph.size).toBeGreaterThan(2000);
    expect(cycle(graph)).toBeUndefined();
    expect(
      cycle(
        new Map([
          ['a', ['b']],
          ['b', ['a']],
        ]),
      ),
    ).toBe('a');
  });

  it('tells the faults of a project instead of writing one', () => {
    expect(workbookModel({ ...years, capex: [Number.NaN] }).status).toBe('faulty');
  });

  it.each(['ru', 'zh'] as const)(
    'speaks %s on every line, and its formulas name the sheets that are there',
    async (language) => {
      await loadLanguage(language);
      const names = /A bank|An agency|Bank|Export credit|Fund|State|Swept|Sculpted|Bullet|Years|money/g;
      for (const input of [years, swept]) {
        const { sheets } = inLanguage(language, () => spoken(book(input)));
        const tabs = new Set(sheets.map(({ name }) => name));
        const named = new Set<string>();
        for (const { rows } of sheets)
          for (const { label, constant, periods } of rows) {
            expect(label.replaceAll(names, '').match(/[a-z]{3,}/g) ?? [], label).toEqual([]);
            for (const cell of [constant, ...periods])
              if (typeof cell === 'object' && cell !== null)
                for (const [, tab] of cell.formula.matchAll(/'([^']+)'!/g)) named.add(tab!);
          }
        expect([...named].filter((tab) => !tabs.has(tab))).toEqual([]);
      }
    },
  );

  it('gives the same bytes for the same project', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01') });
    try {
      const one = await writeFinanceWorkbook(book(years));
      vi.setSystemTime(new Date('2027-03-04T05:06:08'));
      const two = await writeFinanceWorkbook(book(years));
      expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});
