import { describe, expect, it } from 'vitest';
import { cells } from './cells.ts';
import { parsed } from './formula.ts';
import type { Line } from './line.ts';
import { draws, programOf } from './numbers.ts';

/** A loan of 100 in the first period, repaid by a quarter of what is left; interest goes on top of it. */
const loan: Line[] = [
  { key: 'rate', label: 'Rate', style: 'input', constant: 0.25 },
  { key: 'draw', label: 'Drawn', style: 'input', values: [100, 0, 0, 0] },
  { key: 'opening', label: 'At the start', each: 'balance[-1]' },
  { key: 'paid', label: 'Paid', each: 'opening*rate+IF(opening>0,opening/4,0)' },
  { key: 'balance', label: 'At the end', each: 'opening*(1+rate)+draw-paid' },
  { key: 'soFar', label: 'Paid before', each: 'SUM(paid[earlier])' },
  { key: 'toCome', label: 'Paid now and later', each: 'paid+toCome[+1]' },
  { key: 'all', label: 'Paid in all', constant: 'SUM(paid[all])' },
  { key: 'most', label: 'Most at once', each: 'MAX(0,paid)', constant: 'MIN(paid[p1],all)' },
];
const lines = new Map(loan.map((line) => [line.key, line]));
const compute = (of: ReadonlyMap<string, Line>, wanted: string[]) => programOf(of, 4, wanted).run(of);

describe('lines of a cash flow', () => {
  it('are computed in the order in which they need each other, onwards and backwards', () => {
    const found = compute(lines, ['toCome', 'soFar', 'most', 'all']);
    expect(found.row('balance')).toEqual([100, 75, 56.25, 42.1875]);
    expect(found.row('paid')).toEqual([0, 50, 37.5, 28.125]);
    expect(found.row('soFar')).toEqual([0, 0, 50, 87.5]);
    expect(found.row('toCome')).toEqual([115.625, 115.625, 65.625, 28.125]);
    expect(found.one('all')).toBe(115.625);
  });

  it('are computed anew where a given figure changes, and only what follows from it', () => {
    const dearer = new Map(lines).set('rate', { ...loan[0]!, constant: 0.5 });
    expect(compute(dearer, ['paid']).row('paid')).toEqual([0, 75, 56.25, 42.1875]);
    expect(compute(lines, ['paid']).row('paid')).toEqual([0, 50, 37.5, 28.125]);
  });

  it('are read as loops over draws: each draw is what the numbers are with its figure', () => {
    const some = draws(lines, 4, 3, ['rate'], ['toCome', 'soFar']);
    const rates = [0.25, 0.2, 0.05];
    for (let p = 0; p < 4; p++) some.at('rate', p).set(rates);
    for (const again of [1, 2]) {
      some.run();
      rates.forEach((constant, k) => {
        const own = compute(new Map(lines).set('rate', { ...loan[0]!, constant }), ['toCome', 'soFar']);
        for (const key of ['toCome', 'soFar', 'balance'])
          expect(
            [0, 1, 2, 3].map((p) => some.at(key, p)[k]),
            `${key}, run ${again}`,
          ).toEqual(own.row(key));
      });
    }
  });

  it('are written as formulas with the cells of the lines that they name', () => {
    const { sheets } = cells('Loan', ['1', '2', '3', '4'], [{ name: 'Loan', lines: loan }]);
    const formula = (row: number, p: number) => sheets[0]!.rows[row]!.periods[p];
    expect(formula(2, 0)).toEqual({ formula: 'Loan!D$5' });
    expect(formula(3, 1)).toEqual({ formula: 'Loan!F$3*Loan!$C$1+IF(Loan!F$3>0,Loan!F$3/4,0)' });
    expect(formula(5, 2)).toEqual({ formula: 'SUM(Loan!$D$4:F$4)' });
    expect(sheets[0]!.rows[7]!.constant).toEqual({ formula: 'SUM(Loan!$E$4:$H$4)' });
    expect(sheets[0]!.rows[8]!.constant).toEqual({ formula: 'MIN(Loan!$F$4,Loan!$C$8)' });
  });

  it('tell what cannot be read: a missing line, a line that needs itself, a formula that is none', () => {
    const with1 = (each: string) => new Map(lines).set('odd', { key: 'odd', label: '', each });
    expect(() => compute(with1('nowhere+1'), ['odd'])).toThrow('no line nowhere');
    expect(() => compute(with1('odd+1'), ['odd'])).toThrow('needs itself in the same period');
    expect(() => compute(with1('odd[-1]+odd[+1]'), ['odd'])).toThrow('needs itself both ways');
    expect(() => compute(with1('MEDIAN(paid[all])'), ['odd'])).toThrow('only a spreadsheet reads MEDIAN');
    for (const text of ['paid+', '(paid', 'paid paid', 'paid[next]', 'paid §']) expect(() => parsed(text)).toThrow();
  });
});
