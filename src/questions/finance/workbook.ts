import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import {
  type CellContent,
  columnName,
  firstColumn,
  type NumberStyle,
  type SheetModel,
  type SheetRow,
  type WorkbookModel,
} from '../../finance/index.ts';
import { words } from '../../i18n/index.ts';
import { widthOf, withPrintRanges } from '../../view/index.ts';

/** The workbook in the reader's language: labels, units, names of sheets, and the texts and names in formulas. */
export function spoken(model: WorkbookModel): WorkbookModel {
  const { workbook: own } = words();
  if (own.size === 0) return model;
  const piece = (text: string): string => {
    const period = model.periods.find((name) => text.endsWith(` ${name}`)) ?? '';
    const known = own.get(period === '' ? text : `${text.slice(0, -period.length)}§`);
    return known?.replace('§', period) ?? text;
  };
  // A line may join the name of a loan, what is said of it, and the money: each is said by itself.
  const label = (text: string): string =>
    text.replace(
      text.trim(),
      own.get(text.trim()) ??
        text
          .trim()
          .split(/(: |, | \()/)
          .map(piece)
          .join(''),
    );
  const sheets = new Map(model.sheets.map(({ name }) => [name, own.get(name) ?? name]));
  const content = (one: CellContent): CellContent =>
    typeof one === 'object' && one !== null
      ? {
          formula: one.formula
            .replaceAll(/"([^"]*)"/g, (_, text: string) => `"${own.get(text) ?? text}"`)
            .replaceAll(/\b([A-Z][a-z]+)!/g, (_, name: string) => `'${sheets.get(name)}'!`),
        }
      : one;
  return {
    ...model,
    sheets: model.sheets.map((sheet) => ({
      name: sheets.get(sheet.name)!,
      rows: sheet.rows.map((row) => ({
        ...row,
        label: label(row.label),
        unit: own.get(row.unit) ?? row.unit,
        constant: content(row.constant),
        periods: row.periods.map(content),
      })),
    })),
  };
}

type Formats = Readonly<Record<NumberStyle, string>>;

const formats: Formats = {
  amount: '#,##0.00;[Red]-#,##0.00;-',
  rate: '0.00%',
  ratio: '0.00x',
  factor: '0.0000',
  count: '0',
  text: '@',
};

/** In money of millions decimals say nothing and take the room of a digit that does. */
const formatsOf = (model: WorkbookModel): Formats => {
  const typed = model.sheets
    .flatMap((sheet) => sheet.rows)
    .filter((row) => row.style === 'input' && row.number === 'amount')
    .flatMap((row) => [row.constant, ...row.periods])
    .map((content) => (typeof content === 'number' ? Math.abs(content) : 0));
  return Math.max(0, ...typed) < 1e5 ? formats : { ...formats, amount: '#,##0;[Red]-#,##0;-' };
};

type Font = NonNullable<CellStyle['font']>;

/** A font in full: a program that is told a part of it takes its own for the rest. */
const font = (part: Font): Font => ({ name: 'Calibri', size: 11, ...part });

const ink = { input: '1F4E9E', plain: '1A1A1A', note: '5A5A5A', title: 'FFFFFF' } as const;
const fills = { title: '1F3A4D', heading: 'E3EAEE', input: 'FFF8E1', check: 'E6F2E6' } as const;
const rule = '9AA5AD';

const solid = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
});

/** How the cells of a row look, before what a cell says itself; `across`: empty cells too. */
function lookOf({ style }: SheetRow): { readonly style: CellStyle; readonly across: boolean } {
  if (style === 'title') {
    const look = { fill: solid(fills.title), font: font({ bold: true, color: { rgb: ink.title } }) };
    return { style: { ...look, alignment: { horizontal: 'right' } }, across: true };
  }
  if (style === 'heading')
    return {
      style: { fill: solid(fills.heading), font: font({ bold: true, color: { rgb: ink.plain } }) },
      across: true,
    };
  if (style === 'total') {
    const top = { style: 'thin' as const, color: { rgb: rule } };
    return { style: { font: font({ bold: true }), border: { top } }, across: true };
  }
  if (style === 'note') return { style: { font: font({ italic: true, color: { rgb: ink.note } }) }, across: false };
  return { style: {}, across: false };
}

function contentOf(content: CellContent, row: SheetRow, look: CellStyle, shown: Formats): Partial<Cell> {
  if (content === null) return { style: look };
  const style = row.number === 'text' ? look : { ...look, numFmt: shown[row.number] };
  // A formula may give a text, "none" say: it stands where the number would.
  if (typeof content === 'object')
    return { formula: content.formula, style: { ...style, alignment: { horizontal: 'right' } } };
  if (row.style !== 'input' || typeof content !== 'number') return { value: content, style };
  const typed = { font: font({ color: { rgb: ink.input } }), fill: solid(fills.input), protection: { locked: false } };
  return { value: content, style: { ...style, ...typed } };
}

function sheetOf(sheet: SheetModel, periods: number, shown: Formats): WriteSheet {
  const width = firstColumn - 1 + (sheet.rows.some((row) => row.periods.length > 0) ? periods : 0);
  const cells = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((row, line) => {
    const { style, across } = lookOf(row);
    const put = (column: number, cell: Partial<Cell>) => cells.set(`${line},${column - 1}`, cell);
    if (across) for (let k = 1; k <= width; k++) put(k, { style });
    const label = row.style === 'title' ? { ...style, alignment: { horizontal: 'left' as const } } : style;
    put(1, { value: row.label, style: label });
    const unit = { ...style, font: font({ color: { rgb: row.style === 'title' ? ink.title : ink.note } }) };
    if (row.unit || across) put(2, { ...(row.unit && { value: row.unit }), style: unit });
    const constant = row.style === 'check' ? { ...style, fill: solid(fills.check) } : style;
    if (row.constant !== null || row.style === 'check') put(3, contentOf(row.constant, row, constant, shown));
    row.periods.forEach((content, p) => {
      if (content !== null) put(firstColumn + p, contentOf(content, row, style, shown));
    });
  });
  const timed = width > firstColumn - 1;
  const money = shown === formats ? 10 : 13;
  // Notes run on over the empty cells beside them.
  const labels = sheet.rows.filter(({ style }) => style !== 'note').map(({ label }) => widthOf(label));
  const widths = [
    Math.max(LABEL, ...labels) + 1,
    10,
    money + 4,
    1,
    ...Array.from({ length: timed ? periods : 0 }, () => money),
  ];
  const end = `$${columnName(Math.max(width, 3))}$${sheet.rows.length}`;
  return {
    name: sheet.name,
    cells,
    columns: widths.map((width) => ({ width: width })),
    freezePane: { rows: 1, columns: firstColumn - 1 },
    view: { showGridLines: false, zoomScale: 90 },
    pageSetup: {
      orientation: timed ? 'landscape' : 'portrait',
      paperSize: 'a4',
      fitToPage: true,
      fitToWidth: timed ? Math.max(1, Math.ceil((periods * money) / charactersOfPage)) : 1,
      fitToHeight: 0,
      printArea: `$A$1:${end}`,
      ...(timed ? { printTitlesRow: '$1:$1', printTitlesColumn: '$A:$C' } : {}),
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&F&C&A&R&P / &N' },
  };
}

/** Least width of the column of labels. */
const LABEL = 46;

/** Width of the periods that stand beside the labels on one page across and can still be read: some 6 points on A4. */
const charactersOfPage = 150;

/**
 * Writes a project's workbook as XLSX. Cells hold formulas without stored results: every spreadsheet program calculates them on
 * opening. `made` is the date in the file's properties, so that the same workbook gives the same bytes.
 */
export async function writeFinanceWorkbook(model: WorkbookModel, made = new Date(0)): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const sheets = spoken(model).sheets.map((sheet) => sheetOf(sheet, model.periods.length, formatsOf(model)));
  const properties = { title: model.title, creator: 'Chorsu', lastModifiedBy: 'Chorsu', created: made, modified: made };
  return writeXlsx({ ...withPrintRanges(sheets), properties });
}
