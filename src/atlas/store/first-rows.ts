import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse/sync';

/** The first rows of a CSV, the header among them. */
export async function firstRows(file: string, count: number): Promise<(string[] | undefined)[]> {
  const lines = createInterface({ input: createReadStream(file) });
  const found: string[] = [];
  for await (const line of lines) if (found.push(line) === count) break;
  lines.close();
  return parse(found.join('\n'), { bom: true, relax_column_count: true, relax_quotes: true }) as string[][];
}
