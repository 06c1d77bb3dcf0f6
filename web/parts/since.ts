import type { RunEntry } from '../api.ts';
import { said, say } from '../language.ts';

/** The name of a table. */
function tableName(table: string): string {
  const { names } = said().tableWords;
  if (table === 'case') return say().settings;
  return Object.hasOwn(names, table) ? names[table as keyof typeof names] : table;
}

/** The meaning of later changes of the case for a plan; '' where nothing has changed. */
export function sinceWords({ stale, unused, changed = [] }: RunEntry): string {
  const w = said().desk;
  const tables = changed.map(tableName);
  if (stale) return w.staleIn({ tables });
  if (unused) return w.unusedIn({ tables });
  return tables.length > 0 ? w.holdsStill({ tables }) : '';
}
