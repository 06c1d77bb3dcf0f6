/**
 * Words of a project's workbook by the English of its lines, which stands beside their formulas (`src/finance/waterfall`): English has no
 * others.
 */
export const workbook: ReadonlyMap<string, string> = new Map();
