import type { RunEntry } from '../api.ts';
import { said, say } from '../language.ts';

/** What a table of a case is called. */
function tableName(table: string): string {
  const { names } = said().tableWords;
  if (table === 'case') return say().settings;
  return Object.hasOwn(names, table) ? names[table as keyof typeof names] : table;
}

/** What the case has changed since a plan means for it; '' where nothing has changed. */
export function sinceWords({ stale, unused, changed = [] }: RunEntry): string {
  const w = said().desk;
  const tables = changed.map(tableName);
  if (stale) return w.staleIn({ tables });
  if (unused) return w.unusedIn({ tables });
  return tables.length > 0 ? w.holdsStill({ tables }) : '';
}
