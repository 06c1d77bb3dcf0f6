import { groupBy } from '../group.ts';
import type { Context } from './context.ts';
import { gains } from './gain.ts';

/**
 * Checks that goods which are used or wanted can be made or bought, and that no cycle of processes makes goods from
 * nothing.
 */
export function checkBalance(x: Context): void {
  if ((['recipes', 'supplies', 'candidates', 'demands'] as const).some((table) => x.unread(table))) return;
  const running = new Set(x.rows('candidates').map(({ row }) => row.process));
  const made = new Set(x.rows('supplies').map(({ row }) => row.good));
  for (const { row } of x.rows('recipes')) if (row.quantity > 0 && running.has(row.process)) made.add(row.good);
  const later = madeByReforms(x);
  const goods = x.names('goods');
  const used = new Set<string>();
  const reportUnmade = (table: 'recipes' | 'demands', raw: Parameters<Context['say']>[2], good: string) => {
    if (made.has(good) || used.has(good) || !goods.has(good)) return;
    x.say('good-unmade', table, raw, 'good', { severity: later.has(good) ? 'warning' : 'error' });
  };
  for (const { raw, row } of x.rows('recipes')) {
    if (row.quantity < 0 && running.has(row.process)) reportUnmade('recipes', raw, row.good);
    used.add(row.good);
  }
  for (const { raw, row } of x.rows('demands')) {
    reportUnmade('demands', raw, row.good);
    used.add(row.good);
  }
  for (const { raw, row } of x.rows('goods')) {
    if (!used.has(row.good)) x.say('good-unused', 'goods', raw, 'good', { severity: 'warning' });
  }
  checkUnmovable(x);
  const recipes = x.rows('recipes').filter(({ row }) => running.has(row.process));
  for (const gain of gains(recipes.map(({ row }) => row))) {
    const at = recipes.find(({ row }) => row.process === gain.processes[0] && row.good === gain.good);
    const { raw } = at ?? recipes.find(({ row }) => row.process === gain.processes[0])!;
    const found = gain.processes.join(', ');
    x.say('cycle-gains', 'recipes', raw, 'quantity', { value: gain.good, params: { found } });
  }
}

/** Goods for which a change adds a supply, a candidate or a recipe. */
function madeByReforms(x: Context): Set<string> {
  const goods = new Set<string>();
  const recipes = groupBy(x.rows('recipes'), ({ row }) => row.process);
  for (const { row } of x.rows('changes')) {
    if (row.column !== '+') continue;
    const parts = row.key.split('/');
    if (row.table === 'supplies') goods.add(parts[0]!);
    if (row.table === 'recipes') goods.add(parts[1] ?? '');
    if (row.table === 'candidates') for (const { row: made } of recipes.get(parts[1] ?? '') ?? []) goods.add(made.good);
  }
  return goods;
}

/** Warns of a good that cannot be moved and is used where it is neither made nor bought. */
function checkUnmovable(x: Context): void {
  const fixed = new Set(
    x
      .rows('goods')
      .filter(({ row }) => row.cargo === 'none')
      .map(({ row }) => row.good),
  );
  const recipes = groupBy(x.rows('recipes'), ({ row }) => row.process);
  const available = new Set(x.rows('supplies').map(({ row }) => `${row.good}/${row.place}`));
  for (const { row } of x.rows('candidates')) {
    for (const { row: recipe } of recipes.get(row.process) ?? []) {
      if (recipe.quantity > 0) available.add(`${recipe.good}/${row.place}`);
    }
  }
  for (const { raw, row } of x.rows('candidates')) {
    for (const { row: recipe } of recipes.get(row.process) ?? []) {
      if (recipe.quantity > 0 || !fixed.has(recipe.good) || available.has(`${recipe.good}/${row.place}`)) continue;
      x.say('unmovable-lacking', 'candidates', raw, 'process', {
        severity: 'warning',
        params: { other: recipe.good },
      });
    }
  }
  for (const { raw, row } of x.rows('demands')) {
    if (!fixed.has(row.good) || available.has(`${row.good}/${row.place}`)) continue;
    x.say('unmovable-lacking', 'demands', raw, 'good', { severity: 'warning', params: { other: row.good } });
  }
}
