import { said, say } from '../language.ts';

/** What a table of a case is called. */
export function tableName(table: string): string {
  const { names } = said().tableWords;
  if (table === 'case') return say().settings;
  return Object.hasOwn(names, table) ? names[table as keyof typeof names] : table;
}
