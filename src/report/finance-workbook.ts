import type exceljs from 'exceljs';
import {
  type CellContent,
  firstColumn,
  type NumberStyle,
  type SheetModel,
  type SheetRow,
  type WorkbookModel,
} from '../finance/index.ts';

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

/** A font in full: a program that is told a part of it takes its own for the rest. */
const font = (part: Partial<exceljs.Font>): Partial<exceljs.Font> => ({ name: 'Calibri', size: 11, ...part });

const ink = { input: 'FF1F4E9E', plain: 'FF1A1A1A', note: 'FF5A5A5A', title: 'FFFFFFFF' } as const;
const fills = { title: 'FF1F3A4D', heading: 'FFE3EAEE', input: 'FFFFF8E1', check: 'FFE6F2E6' } as const;

const solid = (argb: string): exceljs.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

function put(cell: exceljs.Cell, content: CellContent, row: SheetRow, shown: Formats): void {
  if (content === null) return;
  cell.value = typeof content === 'object' ? { formula: content.formula } : content;
  if (row.number !== 'text') cell.numFmt = shown[row.number];
  if (row.style === 'input' && typeof content === 'number') {
    cell.font = font({ color: { argb: ink.input } });
    cell.fill = solid(fills.input);
    cell.protection = { locked: false };
  }
}

function paint(line: exceljs.Row, row: SheetRow, width: number): void {
  const across = (argb: string) => {
    for (let k = 1; k <= width; k++) line.getCell(k).fill = solid(argb);
  };
  if (row.style === 'title') {
    across(fills.title);
    line.font = font({ bold: true, color: { argb: ink.title } });
    line.alignment = { horizontal: 'right' };
    line.getCell(1).alignment = { horizontal: 'left' };
  } else if (row.style === 'heading') {
    across(fills.heading);
    line.font = font({ bold: true, color: { argb: ink.plain } });
  } else if (row.style === 'total') {
    line.font = font({ bold: true });
    for (let k = 1; k <= width; k++) line.getCell(k).border = { top: { style: 'thin', color: { argb: 'FF9AA5AD' } } };
  } else if (row.style === 'check') line.getCell(3).fill = solid(fills.check);
  else if (row.style === 'note') line.font = font({ italic: true, color: { argb: ink.note } });
  line.getCell(2).font = font({ color: { argb: row.style === 'title' ? ink.title : ink.note } });
}

function write(book: exceljs.Workbook, sheet: SheetModel, periods: number, shown: Formats): void {
  const width = firstColumn - 1 + (sheet.rows.some((row) => row.periods.length > 0) ? periods : 0);
  const page = book.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', xSplit: firstColumn - 1, ySplit: 1, showGridLines: false, zoomScale: 90 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 },
    properties: { defaultColWidth: 17 },
  });
  page.getColumn(1).width = 60;
  page.getColumn(2).width = 12;
  page.getColumn(3).width = 19;
  page.getColumn(4).width = 2;
  sheet.rows.forEach((row, k) => {
    const line = page.getRow(k + 1);
    line.getCell(1).value = row.label;
    if (row.unit) line.getCell(2).value = row.unit;
    put(line.getCell(3), row.constant, row, shown);
    row.periods.forEach((content, p) => {
      put(line.getCell(firstColumn + p), content, row, shown);
    });
    paint(line, row, width);
  });
}

/**
 * Sets the clock of every entry of a ZIP file to 1 January 1980, in place: exceljs stamps the time of writing. Central headers
 * begin with PK 1 2 (time at 12, sizes of name, extra and comment at 28, offset of the local header at 42), local ones have
 * the time at 10 (PKWARE APPNOTE 4.3). Works on files without ZIP64, which a workbook is.
 */
function stopClock(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const midnight = (1 << 21) | (1 << 16);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    view.setUint32(at + 12, midnight, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, midnight, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

/**
 * Writes a project's workbook as XLSX. Cells hold formulas without stored results: every spreadsheet program calculates them on
 * opening. `made` is the date in the file's properties, so that the same workbook gives the same bytes.
 */
export async function writeFinanceWorkbook(model: WorkbookModel, made = new Date(0)): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  book.title = model.title;
  book.creator = 'Chorsu';
  book.lastModifiedBy = 'Chorsu';
  book.created = made;
  book.modified = made;
  book.calcProperties.fullCalcOnLoad = true;
  for (const sheet of model.sheets) write(book, sheet, model.periods.length, formatsOf(model));
  return stopClock(new Uint8Array(await book.xlsx.writeBuffer()));
}
