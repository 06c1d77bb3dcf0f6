import type { LoadedTable, Missing } from '../../atlas/index.ts';
import { fixed, percent } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { textTable, wrapLines } from '../../view/index.ts';

/** What was loaded into a store, and of which members of the bloc rows are missing. */
export function loadText(tables: readonly LoadedTable[], missing: readonly Missing[]): string {
  const w = words().evidence;
  const number = (value: number) => fixed(value, 0);
  const parts = tables.flatMap(({ table, before }) => {
    const own = missing.filter((one) => one.path === table.path);
    const head = w.loadedTable({ path: table.path, rows: number(table.rows), before });
    return [wrapLines(head), ...(own.length > 0 ? missingLines(own, number) : [])];
  });
  return `${parts.join('\n')}\n`;
}

function missingLines(own: readonly Missing[], number: (value: number) => string): string[] {
  const w = words().evidence;
  const none = own.filter((one) => one.rows === 0);
  const has = own.filter((one) => one.rows > 0);
  const trade = has.some((one) => one.withoutQuantity !== undefined);
  const right = true;
  const rows = has.map((one) => [
    countryIn(one.economy),
    number(one.rows),
    trade ? percent(one.withoutQuantity ?? 0) : String(one.last ?? ''),
  ]);
  const heads = [
    { head: w.countries },
    { head: w.rows, right },
    { head: trade ? w.withoutQuantity : w.lastYear, right },
  ];
  const nothing =
    none.length > 0 ? [wrapLines(w.nothingOf({ names: none.map((one) => countryIn(one.economy)).join(', ') }))] : [];
  return [w.missingHead, ...(has.length > 0 ? [textTable(heads, rows)] : []), ...nothing];
}

/** How far loading is. */
export const loadProgress = (stage: string, share: number): string => `${stage} ${percent(share)}`;
