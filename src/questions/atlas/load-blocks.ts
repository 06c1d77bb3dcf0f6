import type { LoadedTable, Missing } from '../../atlas/index.ts';
import { type Block, column, heading, sentence, tabulate } from '../../blocks/index.ts';
import { fixed, percent } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { printed } from '../../view/index.ts';

/** The tables that were loaded, and members of the bloc without rows. */
export function loadText(tables: readonly LoadedTable[], missing: readonly Missing[]): string {
  const blocks = tables.flatMap(({ table: { path, rows }, before }) => {
    const own = missing.filter((one) => one.path === path);
    const head = words().evidence.loadedTable({ path, rows: fixed(rows), before });
    return [heading(head), ...(own.length > 0 ? missingBlocks(own) : [])];
  });
  return printed(...blocks);
}

function missingBlocks(own: readonly Missing[]): Block[] {
  const w = words().evidence;
  const none = own.filter((one) => one.rows === 0).map((one) => countryIn(one.economy));
  const has = own.filter((one) => one.rows > 0);
  const trade = has.some((one) => one.withoutQuantity !== undefined);
  const data = tabulate(
    has,
    [
      column.name(w.countries, ({ economy }) => countryIn(economy)),
      column.count(w.rows, ({ rows }) => rows),
      trade
        ? column.share(w.withoutQuantity, ({ withoutQuantity = 0 }) => withoutQuantity)
        : column.year(w.lastYear, ({ last = '' }) => last),
    ],
    { caption: w.missingHead },
  );
  return [
    ...(has.length > 0 ? [data] : []),
    ...(none.length > 0 ? [sentence(w.nothingOf({ names: none.join(', ') }))] : []),
  ];
}

/** How far loading is. */
export const loadProgress = (stage: string, share: number): string => `${stage} ${percent(share)}`;
