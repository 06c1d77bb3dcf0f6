import { groupBy } from '../group.ts';
import type { Row } from '../schema/tables.ts';
import type { Context } from './context.ts';

/** Most changes of mode that one warning names. */
const named = 4;

/**
 * Kinds of cargo that no row of `transfers` names, while rows of another kind are the only ones for a change of mode:
 * their goods cannot change there, and nothing else would say so.
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
    const found = barred.slice(0, named).join(', ') + (barred.length > named ? ', …' : '');
    x.say('cargo-no-transfer', 'goods', first!.raw, 'cargo', { severity: 'warning', value: cargo, params: { found } });
  }
}

/** The changes of mode of a row, both ways where it holds so; none of loading and unloading. */
function pairs(row: Row<'transfers'>): string[] {
  if (row.mode === '' || row.to_mode === '') return [];
  const there = `${row.mode}-${row.to_mode}`;
  return row.both ? [there, `${row.to_mode}-${row.mode}`] : [there];
}
