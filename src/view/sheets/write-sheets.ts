import type { CellValue, WriteSheet } from 'hucre/xlsx';
import type { Column, Table } from '../../blocks/index.ts';
import { words } from '../../i18n/index.ts';
import { isNumeric } from '../cells.ts';
import { widthOf } from '../text-width.ts';
import { sheetTable, type Value } from './blocks.ts';
import { withPrintRanges } from './print-ranges.ts';

/** A sheet: a table and a description. */
export interface Sheet {
  readonly name: string;
  readonly about: string;
  readonly table: Table;
}

/** The content of a workbook. */
interface Workbook {
  /** The title in the properties of the file. */
  readonly title: string;
  /** The head of the sheet of contents: title, answer, run. */
  readonly headline: string;
  readonly answer: string;
  readonly run: string;
  readonly sheets: readonly Sheet[];
}

/** Number format of a column of amounts: no decimals if all are whole, four if some are below 0.1. */
function decimalsOf(values: readonly Value[]): string {
  const found = values.filter((value) => typeof value === 'number');
  if (found.every(Number.isInteger)) return '';
  return found.some((value) => value !== 0 && Math.abs(value) < 0.1) ? '.0000' : '.00';
}

/** Number format of a column, the same in all rows so that decimal points align: years without separators, money without decimals, shares as percent. */
function formatOf(kind: Column['kind'], values: readonly Value[]): string | undefined {
  if (kind === 'year') return '0';
  if (kind === 'count') return '#,##0';
  if (kind === 'money') return '#,##0;[Red]-#,##0';
  if (kind === 'share' || kind === 'rate') return '0.0%';
  const whole = `#,##0${decimalsOf(values)}`;
  return kind === 'amount' ? `${whole};[Red]-${whole}` : undefined;
}

const font = { name: 'Calibri', size: 11 } as const;
/** Texts to the left and numbers to the right, with an indent so that neighbours do not touch. */
const aligned = (numeric: boolean) => ({ horizontal: numeric ? ('right' as const) : ('left' as const), indent: 1 });

const headStyle = (numeric: boolean) => ({
  font: { ...font, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: '1F3A4D' } },
  alignment: { ...aligned(numeric), wrapText: true, vertical: 'top' as const },
});

const columnLetters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

/** Width of the widest column, characters. Texts of up to two lines are wrapped; longer ones are cut. */
const WIDEST = 44;
/** Height of a line, points. */
const LINE = 15.5;
/** Characters across an A4 page in portrait and in landscape, at some 7 points; a wider sheet is printed on A3. */
const [UPRIGHT, ACROSS] = [150, 240];

/** Height of a row, points, whose text is wrapped at a width; bold text takes a tenth more. */
const heightOf = (text: string, width: number): number =>
  LINE * Math.max(1, Math.ceil((1.1 * widthOf(text)) / Math.max(1, width)));

/** A number as its format shows it, to measure its width. */
function shown(value: Value, numFmt: string | undefined): string {
  if (typeof value !== 'number' || numFmt === undefined) return String(value ?? '');
  if (numFmt.endsWith('%')) return `${(100 * value).toFixed(1)}%`;
  const decimals = numFmt.match(/(?<=\.)0+/)?.[0].length ?? 0;
  const digits = value.toFixed(decimals);
  return numFmt.startsWith('#,') ? digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : digits;
}

const page = (end: string, landscape: boolean, wide = false): NonNullable<WriteSheet['pageSetup']> => ({
  orientation: landscape ? 'landscape' : 'portrait',
  paperSize: wide ? 'a3' : 'a4',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printArea: `$A$1:${end}`,
  printTitlesRow: '$1:$1',
  // inches
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
});

const footer = { oddFooter: '&L&F&C&A&R&P / &N' };

function laidOut({ name, table }: Sheet): WriteSheet {
  const { columns: told, rows } = sheetTable(table);
  const titles = told.map(({ title }) => title);
  const numeric = told.map(isNumeric);
  const columns = told.map(({ kind }, i) => {
    const values = rows.map((row) => row[i] ?? null);
    const numFmt = formatOf(kind, values);
    const longest = Math.max(0, ...values.slice(0, 200).map((value) => widthOf(shown(value, numFmt))));
    const word = Math.max(...titles[i]!.split(' ').map(widthOf));
    // room for the indent, and in the head for the button of the filter
    const width = Math.min(WIDEST, Math.max(longest + 3, Math.min(word, 14) + 5));
    const alignment = {
      ...aligned(numeric[i]!),
      vertical: 'top' as const,
      wrapText: longest > WIDEST && longest <= 2 * WIDEST,
    };
    return { width, style: { alignment, ...(numFmt !== undefined && { numFmt }) } };
  });
  const highest = Math.max(...titles.map((title, i) => heightOf(title, columns[i]!.width - 5)));
  const across = columns.reduce((sum, { width }) => sum + width, 0);
  const last = columnLetters(titles.length - 1);
  return {
    name: short(name),
    columns,
    rows: [titles, ...rows.map((row): CellValue[] => [...row])],
    cells: new Map(titles.map((_, i) => [`0,${i}`, { style: headStyle(numeric[i]!) }])),
    rowDefs: new Map([[0, { height: highest }]]),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${rows.length + 1}` },
    pageSetup: page(`$${last}$${rows.length + 1}`, across > UPRIGHT, across > ACROSS),
    headerFooter: footer,
  };
}

/** A sheet name of at most 31 characters, which is the limit of workbooks. */
const short = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

function contentsSheet({ headline, answer, run, sheets }: Workbook): WriteSheet {
  const say = words().tables;
  const above: CellValue[][] = [[headline], [answer], [run], [], [say.sheet, say.holds, say.rows]];
  const rows: CellValue[][] = sheets.map(({ name, about, table }) => [short(name), about, table.rows.length]);
  const wrapped = { alignment: { ...aligned(false), wrapText: true, vertical: 'top' as const } };
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  cells.set('0,0', { style: { font: { ...font, size: 14, bold: true }, alignment: aligned(false) } });
  cells.set('1,0', { style: { ...wrapped, font: { ...font, bold: true } } });
  cells.set('2,0', { style: wrapped });
  for (const i of [0, 1, 2]) cells.set(`4,${i}`, { style: headStyle(i === 2) });
  const link = { font: { ...font, color: { rgb: '0B6E75' }, underline: true }, alignment: wrapped.alignment };
  sheets.forEach(({ name }, i) => {
    const location = `'${short(name).replaceAll("'", "''")}'!A1`;
    cells.set(`${above.length + i},0`, { hyperlink: { target: '', location }, style: link });
    cells.set(`${above.length + i},1`, { style: wrapped });
  });
  const end = above.length + rows.length;
  const widths = [26, 70, 10];
  const total = widths.reduce((sum, width) => sum + width, 0);
  return {
    name: short(say.contents),
    columns: widths.map((width, i) => ({
      width,
      style: { alignment: aligned(i === 2), ...(i === 2 && { numFmt: '#,##0' }) },
    })),
    rows: [...above, ...rows],
    cells,
    merges: [
      { startRow: 1, startCol: 0, endRow: 1, endCol: 2 },
      { startRow: 2, startCol: 0, endRow: 2, endCol: 2 },
    ],
    rowDefs: new Map([
      [1, { height: heightOf(answer, total) }],
      [2, { height: heightOf(run, total) }],
      ...sheets.map(({ about }, i) => [above.length + i, { height: heightOf(about, widths[1]!) }] as const),
    ]),
    view: { showGridLines: false },
    pageSetup: { ...page(`$C$${end}`, false), printTitlesRow: '$5:$5' },
    headerFooter: footer,
  };
}

/** Writes a workbook with a sheet of contents. The same content gives the same bytes. */
export async function writeSheets(workbook: Workbook): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const laid = workbook.sheets.map(laidOut);
  const never = new Date(0);
  const { title } = workbook;
  const properties = { title, creator: 'Chorsu', lastModifiedBy: 'Chorsu', created: never, modified: never };
  return writeXlsx({ ...withPrintRanges([contentsSheet(workbook), ...laid]), properties });
}
