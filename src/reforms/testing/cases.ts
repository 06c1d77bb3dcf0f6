import { fileURLToPath } from 'node:url';
import { type Case, openCase, type RawRow, type TableName } from '../../case/index.ts';

/** A case of test/cases, by folder. */
export async function testCase(name: string): Promise<Case> {
  return (await openCase(fileURLToPath(new URL(`../../../test/cases/${name}`, import.meta.url)))).case;
}

/** The case with rows of some tables in place of its own. */
export const withRows = (c: Case, tables: Partial<Record<TableName, readonly RawRow[]>>): Case => ({
  ...c,
  tables: { ...c.tables, ...tables },
});
