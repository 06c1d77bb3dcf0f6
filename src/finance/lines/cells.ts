import { reference, word } from './formula.ts';
import type { Line } from './line.ts';
import { type CellContent, periodColumn, type SheetModel, type WorkbookModel } from './sheet.ts';

/** Lines as sheets of a workbook: in each formula the names of lines become cells. */
export function cells(
  title: string,
  periods: readonly string[],
  sheets: readonly { readonly name: string; readonly lines: readonly Line[] }[],
): WorkbookModel {
  const where: Record<string, { sheet: string; row: number }> = {};
  const byPeriod = new Set<string>();
  for (const { name, lines } of sheets)
    lines.forEach((line, k) => {
      if (where[line.key]) throw new Error(`two lines ${line.key} in the workbook`);
      where[line.key] = { sheet: name, row: k + 1 };
      if (line.each !== undefined || line.values !== undefined) byPeriod.add(line.key);
    });
  const last = periods.length - 1;
  const named = (text: string, p: number): string => {
    const { key, where: at } = reference(text);
    const place = where[key];
    if (!place) throw new Error(`no line ${key} in the workbook`);
    const cell = (column: string) => `${place.sheet}!${column}$${place.row}`;
    const range = (from: string, to: string) => `${place.sheet}!${from}$${place.row}:${to}$${place.row}`;
    if (at === 'constant' || !byPeriod.has(key)) return cell('$C');
    if (at === 'now') return cell(periodColumn(p));
    if (at === 'before') return cell(periodColumn(p - 1));
    if (at === 'after') return cell(periodColumn(p + 1));
    // A range that ends before the first period begins in the empty column.
    if (at === 'earlier') return range(`$${periodColumn(-1)}`, periodColumn(p - 1));
    if (at === 'all') return range(`$${periodColumn(0)}`, `$${periodColumn(last)}`);
    return cell(`$${periodColumn(at)}`);
  };
  const formula = (text: string, p: number): CellContent => ({
    formula: text.replaceAll(word, (token) => (/^[a-z]/.test(token) ? named(token, p) : token)),
  });
  const models = sheets.map(
    ({ name, lines }): SheetModel => ({
      name,
      rows: lines.map(({ key, label, unit = '', style = 'calc', number = 'amount', constant, values, each }) => ({
        key,
        label,
        unit,
        style,
        number,
        constant: typeof constant === 'string' ? formula(constant, last) : (constant ?? null),
        periods:
          each !== undefined
            ? periods.map((_, p) => formula(each, p))
            : values
              ? periods.map((_, p) => values[p] ?? null)
              : [],
      })),
    }),
  );
  return { title, periods, sheets: models, where };
}
