import type { RunEntry } from '../api.ts';
import { said } from '../language.ts';
import { tableName } from './table-name.ts';

/** What the case has changed since a plan means for it; '' where nothing has changed. */
export function sinceWords({ stale, unused, changed = [] }: RunEntry): string {
  const w = said().desk;
  const tables = changed.map(tableName);
  if (stale) return w.staleIn({ tables });
  if (unused) return w.unusedIn({ tables });
  return tables.length > 0 ? w.holdsStill({ tables }) : '';
}
