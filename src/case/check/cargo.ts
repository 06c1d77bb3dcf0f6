import { groupBy } from '../group.ts';
import type { Row } from '../schema/tables.ts';
import type { Context } from './context.ts';

/** Number of changes of mode that one warning lists. */
const MOST_LISTED = 4;

/**
 * Warns of kinds of cargo that cannot change mode: no row of `transfers` names them, and the rows for a change of mode
 * are all for other kinds of cargo.
 */
export function checkCargo(x: Context): void {
  if (x.unread('transfers')) return;
  const changes = x.rows('transfers').flatMap(({ row }) => pairs(row).map((pair) => ({ pair, cargo: row.cargo })));
  const own = new Set(x.rows('transfers').map(({ row }) => row.cargo));
  const open = new Set(changes.filter(({ cargo }) => cargo === '').map(({ pair }) => pair));
  const barred = [...new Set(changes.map(({ pair }) => pair))].filter((pair) => !open.has(pair));
  if (barred.length === 0) return;
  const goods = x.rows('goods').filter(({ row }) => row.cargo !== 'none');
  for (const [cargo, [first]] of groupBy(goods, ({ row }) => row.cargo)) {
    if (own.has(cargo)) continue;
    const found = barred.slice(0, MOST_LISTED).join(', ') + (barred.length > MOST_LISTED ? ', …' : '');
    x.say('cargo-no-transfer', 'goods', first!.raw, 'cargo', { severity: 'warning', value: cargo, params: { found } });
  }
}

/** The changes of mode that a row allows, in both directions if it says so; loading and unloading are none. */
function pairs(row: Row<'transfers'>): string[] {
  if (row.mode === '' || row.to_mode === '') return [];
  const forward = `${row.mode}-${row.to_mode}`;
  return row.both ? [forward, `${row.to_mode}-${row.mode}`] : [forward];
}
