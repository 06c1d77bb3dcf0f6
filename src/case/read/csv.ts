import { bytesOf, type Limits, limits, slotBytes } from './package.ts';

/** The records of a CSV text (RFC 4180), each with the line on which it begins; blank lines are left out. */
export interface Records {
  readonly records: string[][];
  /** Line of each record, counted from 1. */
  readonly lines: number[];
  readonly faults: readonly CsvFault[];
}

export interface CsvFault {
  readonly code: 'quote-open' | 'quote-stray' | 'cells-many' | 'columns-many';
  readonly line: number;
}

/**
 * Reads comma-separated text with any line ends and an optional byte order mark; never throws. Ends where there are more rows,
 * columns or cells than there may be: one row above the most is kept, which shows that there are too many.
 */
export function parseCsv(given: string, most: Limits = limits): Records {
  const text = (given.charCodeAt(0) === 0xfeff ? given.slice(1) : given).replace(/\r\n?/g, '\n');
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
      keep(plain.split(',', most.columns + 1), line);
      position = end + 1;
      line++;
      continue;
    }
    const read = quoted(text, position, most.columns);
    if (read.fault) faults.push({ code: read.fault, line });
    keep(read.cells, line);
    line += read.lines;
    position = read.next;
  }
  return { records, lines, faults };

  function keep(cells: string[], at: number) {
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

/** One record that holds quotes, from `start`; quotes may span lines. */
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
