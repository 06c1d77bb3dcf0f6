import type { WriteOptions, WriteSheet } from 'hucre/xlsx';

type Ranges = NonNullable<WriteOptions['namedRanges']>;

/**
 * Sheets for the writer, with print areas and repeated heads as ranges of their own: the writer leaves the name of a sheet
 * unquoted in those that it makes itself, and a name with a space then makes a formula that no program can read.
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
      const range = ranges.filter((one) => one !== undefined).map((one) => `${quoted}!${one}`);
      if (range.length > 0) namedRanges.push({ name, range: range.join(','), scope: sheet.name });
    }
    return { ...sheet, pageSetup };
  });
  return { sheets: bare, namedRanges };
}
