import type { Issue } from '../model.ts';
import type { TableName } from '../schema/tables.ts';
import { withoutApostrophe } from '../write/field.ts';
import { parseCsv } from './csv.ts';
import { type Limits, limits, type RawTable } from './package.ts';

interface TableFile {
  readonly raw?: RawTable;
  readonly issues: Issue[];
}

/** Parses the CSV file of a table. A file that is not comma-separated UTF-8 text is refused with advice. */
export function readTableFile(table: TableName, file: string, bytes: Uint8Array, most: Limits = limits): TableFile {
  const issues: Issue[] = [];
  const refuse = (code: string, line = 1, value?: string): TableFile => ({
    issues: [{ code, severity: 'error', table, file, line, ...(value !== undefined && { value }) }],
  });
  const text = decode(bytes);
  if (text === 'utf-16') return refuse('encoding-utf-16');
  if (typeof text !== 'object') return refuse('encoding', text);
  const { records, lines, faults } = parseCsv(text.text, most);
  for (const { code, line } of faults) {
    const params = { expected: code === 'columns-many' ? most.columns : most.cellBytes };
    issues.push({ code, severity: 'error', table, file, line, ...(code.endsWith('-many') && { params }) });
  }
  const header = records.shift();
  lines.shift();
  if (!header) return issues.length > 0 ? { issues } : refuse('file-empty');
  if (header.length === 1) {
    const only = header[0]!;
    if (only.includes(';')) return refuse('semicolons', 1, only.slice(0, 60));
    if (only.includes('\t')) return refuse('tabs', 1, only.slice(0, 60));
  }
  for (const record of records) for (const [i, cell] of record.entries()) record[i] = withoutApostrophe(cell);
  return { raw: { table, file, header: header.map(withoutApostrophe), records, lines }, issues };
}

/** The decoded text, or the line of the first byte that is not UTF-8. */
export function decode(bytes: Uint8Array): { text: string } | number | 'utf-16' {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'utf-16';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    let line = 1;
    let from = 0;
    for (;;) {
      const to = bytes.indexOf(10, from);
      try {
        decoder.decode(bytes.subarray(from, to < 0 ? undefined : to));
      } catch {
        return line;
      }
      if (to < 0) return line;
      from = to + 1;
      line++;
    }
  }
}
