import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { root } from './support/needs.ts';

const rowsOf = (file: string) =>
  parse(readFileSync(`${root}cases/${file}`), { columns: true, bom: true }) as Record<string, string>[];

/** Tables of the bundled cases. */
const files = readdirSync(`${root}cases`, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.csv'),
);

/** Tables whose rows have names; without a name in the reader's language the reader would see the key. */
const named = files.map((file) => [file, rowsOf(file)] as const).filter(([, rows]) => 'name_zh' in (rows[0] ?? {}));

describe('names of the bundled cases', () => {
  it.each(named)('%s has each name in Russian and in Chinese', (_, rows) => {
    // One row names a step for all places of its good.
    const steps = new Set(rows.flatMap((row) => (row.step && row.name ? [`${row.good}/${row.step}`] : [])));
    const without = rows.filter((row) =>
      'step' in row && !row.name
        ? row.step !== '' && !steps.has(`${row.good}/${row.step}`)
        : row.name_ru === '' || row.name_zh === '',
    );
    expect(without.map((row) => Object.values(row)[0])).toEqual([]);
  });

  it('stand in every table whose rows a reader meets', () => {
    const tables = files.filter((file) =>
      /(places|goods|processes|tiers|licences|facilities|agreements)\.csv$/.test(file),
    );
    expect(tables).toEqual(named.map(([file]) => file).filter((file) => tables.includes(file)));
  });
});
