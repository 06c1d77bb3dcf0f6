import { type Cells, cell } from '../lib/csv.ts';

export const qualities = ['measured', 'official', 'industry', 'derived', 'recalled', 'assumed'] as const;

/** Rows, or km, by quality; a row without one has its source's. */
export const byQuality = (
  rows: readonly Cells[],
  sources: ReadonlyMap<string, string>,
  weight: (row: Cells) => number = () => 1,
): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const quality = cell(row, 'quality') || sources.get(cell(row, 'source')) || 'assumed';
    sums.set(quality, (sums.get(quality) ?? 0) + weight(row));
  }
  return sums;
};

const whole = (n: number): string => Math.round(n).toLocaleString('en-US');

/** A Markdown table: one line a table of the case, one column a quality. */
export const qualityTable = (tables: ReadonlyMap<string, readonly Cells[]>): string => {
  const sources = new Map((tables.get('sources') ?? []).map((s) => [cell(s, 'source'), cell(s, 'quality')]));
  const line = (name: string, sums: ReadonlyMap<string, number>): string => {
    const total = [...sums.values()].reduce((a, b) => a + b, 0);
    return `| ${[name, whole(total), ...qualities.map((q) => whole(sums.get(q) ?? 0))].join(' | ')} |`;
  };
  const legs = tables.get('legs') ?? [];
  const km = (mode: string): string =>
    line(
      `km by ${mode}`,
      byQuality(
        legs.filter((l) => l.mode === mode),
        sources,
        (l) => Number(l.km),
      ),
    );
  const names = ['places', 'legs', 'borders', 'transfers', 'modes', 'tariffs', 'agreements', 'countries'];
  return [
    `| | all | ${qualities.join(' | ')} |`,
    `| --- |${' ---: |'.repeat(qualities.length + 1)}`,
    ...names.map((name) => line(`${name}, rows`, byQuality(tables.get(name) ?? [], sources))),
    ...['rail', 'road', 'sea', 'ferry', 'river', 'pipe'].map(km),
  ].join('\n');
};
