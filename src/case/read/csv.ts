import { bytesOf, type Limits, limits, slotBytes } from './package.ts';

/** Records of a CSV text (RFC 4180), each with the line on which it begins. Blank lines are left out. */
interface Records {
  readonly records: string[][];
  /** Line of each record, counted from 1. */
  readonly lines: number[];
  readonly faults: readonly CsvFault[];
}

interface CsvFault {
  readonly code: 'quote-open' | 'quote-stray' | 'cells-many' | 'columns-many';
  readonly line: number;
}

/**
 * Parses comma-separated text with any line ends and an optional byte order mark. Never throws. Reading stops once
 * there are more rows, columns or cells than `most` allows; one row too many is returned, so that the reader can report
 * it.
 */
export function parseCsv(source: string, most: Limits = limits): Records {
  const text = (source.charCodeAt(0) === 0xfeff ? source.slice(1) : source).replace(/\r\n?/g, '\n');
  const records: string[][] = [];
  const lines: number[] = [];
  const faults: CsvFault[] = [];
  let bytes = most.cellBytes;
  let position = 0;
  let line = 1;
  while (position < text.length && bytes >= 0 && records.length <= most.rows + 1) {
    let end = text.indexOf('\n', position);
    if (end < 0) end = text.length;
    const plain = text.slice(position, end);
    if (!plain.includes('"')) {
      addRecord(plain.split(',', most.columns + 1), line);
      position = end + 1;
      line++;
      continue;
    }
    const read = quoted(text, position, most.columns);
    if (read.fault) faults.push({ code: read.fault, line });
    addRecord(read.cells, line);
    line += read.lines;
    position = read.next;
  }
  return { records, lines, faults };

  function addRecord(cells: string[], at: number) {
    if (cells.length > most.columns) {
      faults.push({ code: 'columns-many', line: at });
      bytes = -1;
      return;
    }
    if (cells.every((cell) => cell.trim() === '')) return;
    for (const cell of cells) bytes -= slotBytes + bytesOf(cell);
    if (bytes < 0) faults.push({ code: 'cells-many', line: at });
    records.push(cells);
    lines.push(at);
  }
}

/** Parses one record with quotes, which may span lines, from `start`. */
function quoted(text: string, start: number, most: number) {
  const cells: string[] = [];
  let fault: 'quote-open' | 'quote-stray' | undefined;
  let lines = 1;
  let i = start;
  for (;;) {
    let cell = '';
    if (text[i] === '"') {
      i++;
      for (;;) {
        const close = text.indexOf('"', i);
        if (close < 0) {
          cell += text.slice(i);
          fault = 'quote-open';
          i = text.length;
          break;
        }
        cell += text.slice(i, close);
        i = close + 1;
        if (text[i] !== '"') break;
        cell += '"';
        i++;
      }
      for (const c of cell) if (c === '\n') lines++;
    }
    const rest = i;
    while (i < text.length && text[i] !== ',' && text[i] !== '\n') i++;
    const tail = text.slice(rest, i);
    if (tail.trim() !== '' && (tail.includes('"') || text[rest - 1] === '"')) fault ??= 'quote-stray';
    cells.push(cell + tail);
    if (text[i] !== ',' || cells.length > most) return { cells, lines, fault, next: i + 1 };
    i++;
  }
}
