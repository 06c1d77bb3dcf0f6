import { describe, expect, it } from 'vitest';
import { withPrintRanges } from './print-ranges.ts';

describe('print ranges', () => {
  it('quote the name of a sheet, which may hold spaces and apostrophes', () => {
    const pageSetup = { printArea: '$A$1:$C$9', printTitlesRow: '$1:$1', printTitlesColumn: '$A:$B' };
    const { sheets, namedRanges } = withPrintRanges([{ name: "Bank's view", rows: [], pageSetup }]);
    expect(namedRanges).toEqual([
      { name: '_xlnm.Print_Area', range: "'Bank''s view'!$A$1:$C$9", scope: "Bank's view" },
      {
        name: '_xlnm.Print_Titles',
        range: "'Bank''s view'!$A:$B,'Bank''s view'!$1:$1",
        scope: "Bank's view",
      },
    ]);
    expect(sheets[0]!.pageSetup).toEqual({});
  });
});
