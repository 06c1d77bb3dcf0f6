import type { WriteOptions, WriteSheet } from 'hucre/xlsx';

type Ranges = NonNullable<WriteOptions['namedRanges']>;

/**
 * Adds print areas and repeated heads as named ranges. The library would write sheet names without quotes, which breaks the formula of a name with
 * a space.
 */
export function withPrintRanges(sheets: readonly WriteSheet[]): Pick<WriteOptions, 'sheets' | 'namedRanges'> {
  const namedRanges: Ranges = [];
  const bare = sheets.map((sheet): WriteSheet => {
    if (!sheet.pageSetup) return sheet;
    const { printArea, printTitlesRow, printTitlesColumn, ...pageSetup } = sheet.pageSetup;
    const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
    for (const [name, ranges] of [
      ['_xlnm.Print_Area', [printArea]],
      ['_xlnm.Print_Titles', [printTitlesColumn, printTitlesRow]],
    ] as const) {
      const range = ranges.filter((range) => range !== undefined).map((range) => `${quoted}!${range}`);
      if (range.length > 0) namedRanges.push({ name, range: range.join(','), scope: sheet.name });
    }
    return { ...sheet, pageSetup };
  });
  return { sheets: bare, namedRanges };
}
