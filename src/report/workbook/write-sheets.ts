import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { words } from '../../i18n/index.ts';
import type { Field } from '../table-columns.ts';
import type { PlanSheet } from './sheets.ts';

/** A workbook before it is written. */
export interface Workbook {
  /** The title that programs show. */
  readonly title: string;
  /** Head of the sheet of contents: what it is about, the answer, the run. */
  readonly headline: string;
  readonly answer: string;
  readonly run: string;
  readonly sheets: readonly PlanSheet[];
}

/** Formats by what a column holds: years without a thousands separator, money whole, shares as percent. */
function formatOf({ type, of }: Field): string | undefined {
  if (type === 'year') return '0';
  if (type === 'integer') return '#,##0';
  if (type !== 'number') return undefined;
  if (of === 'money') return '#,##0;[Red]-#,##0';
  if (of === 'share' || of === 'shareOfValue') return '0.0%';
  if (of === 'hours') return '#,##0.0';
  return '#,##0.##;[Red]-#,##0.##';
}

const font = { name: 'Calibri', size: 11 } as const;
const head = {
  font: { ...font, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: '1F3A4D' } },
  alignment: { wrapText: true, vertical: 'top' as const },
};

const columnLetters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

/** Characters of a cell, a wide script's counted double; within reason. */
function widthOf(texts: readonly string[]): number {
  const wide = (text: string) => [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);
  return Math.min(44, Math.max(9, ...texts.map((text) => wide(text) + 2)));
}

const page = (end: string, landscape: boolean): NonNullable<WriteSheet['pageSetup']> => ({
  orientation: landscape ? 'landscape' : 'portrait',
  paperSize: 'a4',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printArea: `$A$1:${end}`,
  printTitlesRow: '$1:$1',
});

const footer = { oddFooter: '&L&F&C&A&R&P / &N' };

function laidOut(sheet: PlanSheet, name: string): WriteSheet {
  const { withUnit } = words().tables;
  const titles = sheet.columns.map(({ title, field }) =>
    field.unit === undefined ? title : withUnit({ column: title, unit: field.unit }),
  );
  const columns = sheet.columns.map(({ field }, i) => {
    const numFmt = formatOf(field);
    const sample = sheet.rows.slice(0, 200).map((row) => String(row[i] ?? ''));
    const width = numFmt === undefined ? widthOf(sample) : 14;
    return { width: Math.max(width, 12), ...(numFmt === undefined ? {} : { numFmt }) };
  });
  const last = columnLetters(titles.length - 1);
  return {
    name,
    columns,
    rows: [titles, ...sheet.rows.map((row): CellValue[] => [...row])],
    cells: new Map(titles.map((_, i) => [`0,${i}`, { style: head }])),
    rowDefs: new Map([[0, { height: 45 }]]),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${sheet.rows.length + 1}` },
    pageSetup: page(`$${last}$${sheet.rows.length + 1}`, titles.length > 6),
    headerFooter: footer,
  };
}

/** Sheets' names within the 31 characters that a workbook allows. */
const short = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

function contentsSheet({ headline, answer, run, sheets }: Workbook): WriteSheet {
  const say = words().tables;
  const above: CellValue[][] = [[headline], [answer], [run], [], [say.sheet, say.holds, say.rows]];
  const rows: CellValue[][] = sheets.map(({ name, about, rows: own }) => [short(name), about, own.length]);
  const wrapped = { alignment: { wrapText: true, vertical: 'top' as const } };
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  cells.set('0,0', { style: { font: { ...font, size: 14, bold: true } } });
  cells.set('1,0', { style: { ...wrapped, font: { ...font, bold: true } } });
  cells.set('2,0', { style: wrapped });
  for (const i of [0, 1, 2]) cells.set(`4,${i}`, { style: head });
  const link = { font: { ...font, color: { rgb: '0B6E75' }, underline: true } };
  sheets.forEach(({ name }, i) => {
    const location = `'${short(name).replaceAll("'", "''")}'!A1`;
    cells.set(`${above.length + i},0`, { hyperlink: { target: '', location }, style: link });
  });
  const end = above.length + rows.length;
  return {
    name: short(say.contents),
    columns: [{ width: 26 }, { width: 70 }, { width: 10, numFmt: '#,##0' }],
    rows: [...above, ...rows],
    cells,
    merges: [
      { startRow: 1, startCol: 0, endRow: 1, endCol: 2 },
      { startRow: 2, startCol: 0, endRow: 2, endCol: 2 },
    ],
    rowDefs: new Map([
      [1, { height: 64 }],
      [2, { height: 32 }],
    ]),
    view: { showGridLines: false },
    pageSetup: { ...page(`$C$${end}`, false), printTitlesRow: '$5:$5' },
    headerFooter: footer,
  };
}

/** A workbook of a sheet of contents and its sheets; the same content gives the same bytes. */
export async function writeSheets(workbook: Workbook): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const laid = workbook.sheets.map((sheet) => laidOut(sheet, short(sheet.name)));
  const never = new Date(0);
  const { title } = workbook;
  const properties = { title, creator: 'Chorsu', lastModifiedBy: 'Chorsu', created: never, modified: never };
  return writeXlsx({ sheets: [contentsSheet(workbook), ...laid], properties });
}
