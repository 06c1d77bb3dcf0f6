import type { Issue } from '../model.ts';
import { bytesOf, type Limits, slotBytes } from '../read/package.ts';
import type { Book, SheetPart } from './book.ts';
import { cellText } from './cell.ts';
import { attribute, xml } from './xml.ts';
import { ArchiveFault, broken, piecesOf } from './zip.ts';

/** A sheet as text. Its first row that is not empty is the header. */
export interface Grid {
  readonly header: string[];
  readonly records: string[][];
  /** Row of each record, counted from 1. */
  readonly lines: number[];
}

/** Bytes of memory left for the cells of a workbook, over all its sheets. */
interface Budget {
  bytes: number;
}

/** Number of merged ranges of a sheet that are reported. */
const MOST_MERGES = 20;

/** Reads a sheet row by row. Faults of single cells go to `say`; throws an `ArchiveFault` beyond the limits. */
export async function readSheet(
  book: Book,
  { part }: SheetPart,
  most: Limits,
  budget: Budget,
  say: (fault: Pick<Issue, 'code' | 'value' | 'line' | 'column'>) => void,
): Promise<Grid> {
  const records: string[][] = [];
  const lines: number[] = [];
  const merges: string[] = [];
  let [line, column, within] = [0, 0, ''];
  let cells: string[] = [];
  let [type, style]: [string, number] = ['n', 0];
  let value: string | undefined;
  let formula: string | undefined;
  // The header, the most rows allowed, and one more that shows that there are too many.
  const enough = () => records.length > most.rows + 1;
  const addCell = () => {
    const found = cellText({ type, style, value, formula }, book);
    const text = 'text' in found ? found.text : '';
    if ('code' in found) say({ ...found, line, ...columnOf(records[0]?.[column - 1]) });
    else if (text === '') return;
    if (column > most.columns) throw new ArchiveFault('columns-many');
    budget.bytes -= bytesOf(text);
    while (cells.length < column) cells.push('');
    cells[column - 1] = text;
  };
  const reader = xml({
    open: (name, raw) => {
      if (name === 'row') {
        line = Number(attribute(raw, 'r') ?? line + 1);
        if (!Number.isSafeInteger(line) || line < 1) throw broken('a row has no number');
        column = 0;
        cells = [];
      } else if (name === 'c') {
        const at = attribute(raw, 'r');
        column = at === undefined ? column + 1 : columnNumber(at);
        type = attribute(raw, 't') ?? 'n';
        style = Number(attribute(raw, 's') ?? 0);
        value = formula = undefined;
      } else if (name === 'v') value = '';
      else if (name === 'is') value = '';
      else if (name === 'f') formula = '';
      else if (name === 'mergeCell') merges.push(attribute(raw, 'ref') ?? '');
      else if (name === 'rPh') within = 'rPh';
      if (name === 'v' || name === 'f' || (name === 't' && within !== 'rPh')) within = name;
    },
    text: (more) => {
      if (within === 'v' || within === 't') value = (value ?? '') + more;
      else if (within === 'f') formula = (formula ?? '') + more;
    },
    close: (name) => {
      if (name === within) within = '';
      if (name === 'c') addCell();
      if (name !== 'row' || cells.every((cell) => cell.trim() === '')) return;
      const width = records[0]?.length ?? 0;
      while (cells.length < width) cells.push('');
      budget.bytes -= cells.length * slotBytes;
      if (budget.bytes < 0) throw new ArchiveFault('cells-many');
      records.push(cells);
      lines.push(line);
    },
  });
  for await (const piece of piecesOf(book.bytes, part)) {
    reader.push(piece);
    if (enough()) break;
  }
  if (!enough()) reader.end();
  const header = (records.shift() ?? []).map((cell) => cell.trim());
  lines.shift();
  for (const range of merges.slice(0, MOST_MERGES)) {
    const second = secondOf(range);
    if (second) say({ code: 'cell-merged', value: range, line: second.line, ...columnOf(header[second.column - 1]) });
  }
  return { header, records, lines };
}

const columnOf = (name: string | undefined) => (name ? { column: name } : {});

/** 1 for A, 27 for AA. */
function columnNumber(address: string): number {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(address)?.[0];
  if (!letters) throw broken('a cell has no place');
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** The first hidden cell of a merged range: right of the visible cell, or below it. */
function secondOf(range: string): { line: number; column: number } | undefined {
  const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(range) ?? [];
  if (!left || !right || (left === right && top === bottom)) return undefined;
  const beside = left !== right;
  return { line: Number(top) + (beside ? 0 : 1), column: columnNumber(`${left}1`) + (beside ? 1 : 0) };
}
