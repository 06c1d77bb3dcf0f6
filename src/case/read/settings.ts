import type { Cell, Issue, RawRow } from '../model.ts';
import { nearest } from '../nearest.ts';
import { type Column, text } from '../schema/column.ts';
import { settings } from '../schema/settings.ts';
import { type Limits, limits, type Package } from './package.ts';
import { cellInto } from './rows.ts';

const columns = new Map<string, Column>(settings.columns.map((column) => [column.name, column]));
const extra = text('x_', 'kept as it is');

/** Parses the settings of a case. Paths in `include` are not resolved. */
export function typedSettings(pack: Package, most: Limits = limits): { row: RawRow; issues: Issue[] } {
  const row: Record<string, Cell> = {};
  const issues: Issue[] = [];
  const seen = new Map<string, number | undefined>();
  for (const { key, value, line } of pack.entries) {
    const place = { severity: 'error', table: 'case', column: key, file: pack.file, ...(line && { line }) } as const;
    const column = columns.get(key) ?? (/^x_./.test(key) ? extra : undefined);
    if (!column) {
      const near = nearest(key, columns.keys());
      issues.push({ code: 'setting-unknown', ...place, value: key, ...(near && { params: { nearest: near } }) });
      continue;
    }
    if (seen.has(key)) {
      issues.push({ code: 'setting-twice', ...place, value: key, params: { other: seen.get(key) ?? '' } });
      continue;
    }
    seen.set(key, line);
    const fault = cellInto(row, { name: key, column }, value, most);
    if (fault) issues.push({ ...fault, ...place });
  }
  return { row, issues };
}
