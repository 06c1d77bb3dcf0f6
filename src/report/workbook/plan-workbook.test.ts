import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { useLanguage } from '../../i18n/index.ts';
import { solarFixture } from '../../model/testing/solar.ts';
import { planWorkbook } from './plan-workbook.ts';

const fixture = solarFixture();
let bytes: Uint8Array;
let sheets: Awaited<ReturnType<typeof readXlsx>>['sheets'];

beforeAll(async () => {
  bytes = await planWorkbook(fixture);
  ({ sheets } = await readXlsx(bytes));
});

describe('the workbook of a plan', () => {
  it('begins with contents that name every other sheet and how many rows it has', () => {
    const [contents, ...others] = sheets;
    const listed = contents!.rows.slice(5).map((row) => [row[0], row[2]]);
    expect(listed).toEqual(others.map(({ name, rows }) => [name, rows.length - 1]));
    expect(String(contents!.rows[1]![0])).toContain('3\u202f055.7');
  });

  it('has names beside keys, units in the headers, filters and print areas', () => {
    const builds = sheets.find(({ name }) => name === 'Builds')!;
    expect(builds.rows[0]!.slice(0, 4)).toEqual(['Place', 'Place, name', 'Process', 'Process, name']);
    expect(builds.rows[0]).toContain('Size of a plant, activity a year');
    const { place, process } = fixture.plan.builds[0]!;
    const row = builds.rows.find((row) => row[0] === place && row[2] === process)!;
    expect(row[3]).not.toBe(process);
    for (const sheet of sheets.slice(1)) {
      expect(sheet.autoFilter?.range, sheet.name).toMatch(/^A1:/);
      expect(sheet.pageSetup?.printArea, sheet.name).toMatch(/\$A\$1:/);
      expect(sheet.pageSetup, sheet.name).toMatchObject({ fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' });
    }
    const flows = sheets.find(({ name }) => name === 'Flows')!;
    // A sheet of few columns stands upright, where a page holds more rows.
    expect(sheets.find(({ name }) => name === 'Activity')!.pageSetup?.orientation).toBe('portrait');
    expect(flows.pageSetup?.orientation).toBe('landscape');
    expect(flows.rows).toHaveLength(fixture.plan.flows.length + 1);
  });

  it('has one number of decimals in a column, and no format that leaves a bare point behind whole numbers', async () => {
    const { sheets: styled } = await readXlsx(bytes, { readStyles: true });
    for (const sheet of styled.slice(1)) {
      const byColumn = new Map<number, Set<string>>();
      for (const [at, cell] of sheet.cells ?? []) {
        const [row, column] = at.split(',').map(Number);
        const format = cell.style?.numFmt;
        if (row === 0 || typeof cell.value !== 'number' || format === undefined) continue;
        byColumn.set(column!, (byColumn.get(column!) ?? new Set()).add(format));
        expect(format, sheet.name).not.toContain('.#');
      }
      for (const formats of byColumn.values()) expect(formats.size, sheet.name).toBe(1);
      expect(byColumn.size, sheet.name).toBeGreaterThan(0);
    }
  });

  it('is the same for the same plan, and speaks the language of the reader', async () => {
    expect(await planWorkbook(fixture)).toEqual(bytes);
    await useLanguage('ru');
    try {
      const { sheets: russian } = await readXlsx(await planWorkbook(fixture));
      expect(russian.map(({ name }) => name)).toContain('Строительство');
    } finally {
      await useLanguage('en');
    }
  });
});
