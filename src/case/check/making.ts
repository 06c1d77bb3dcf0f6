import { groupBy } from '../group.ts';
import { siteKey } from '../keys.ts';
import { type Context, near } from './context.ts';

/** Checks processes, their sizes and their candidates. */
export function checkMaking(x: Context): void {
  const tiersOf = groupBy(x.rows('tiers'), ({ row }) => row.process);
  const recipesOf = groupBy(x.rows('recipes'), ({ row }) => row.process);
  const candidatesOf = groupBy(x.rows('candidates'), ({ row }) => row.process);
  for (const { raw, row } of x.rows('candidates')) {
    const tiers = new Set((tiersOf.get(row.process) ?? []).map((tier) => tier.row.tier));
    for (const value of row.tiers) {
      if (tiers.has(value) || x.unread('tiers')) continue;
      x.say('tier-unknown', 'candidates', raw, 'tiers', {
        value,
        params: { other: row.process, ...near(value, tiers) },
      });
    }
    if (row.existing > row.max)
      x.say('existing-above', 'candidates', raw, 'existing', { params: { expected: row.max } });
    if (row.retires !== undefined && row.existing === 0) {
      x.say('retires-nothing', 'candidates', raw, 'retires', { severity: 'warning' });
    }
    if (row.existing > 0) continue;
    if (!row.build) x.say('candidate-idle', 'candidates', raw, 'build', { severity: 'warning' });
    else if (tiers.size === 0 && x.names('processes').has(row.process) && !x.unread('tiers')) {
      x.say('process-no-tiers', 'candidates', raw, 'process');
    }
  }
  for (const { raw, row } of x.rows('processes')) {
    const used = candidatesOf.has(row.process);
    if (!used && !x.unread('candidates')) x.say('process-unused', 'processes', raw, 'process', { severity: 'warning' });
    if (used && !recipesOf.has(row.process) && !x.unread('recipes')) {
      x.say('process-no-recipe', 'processes', raw, 'process');
    }
  }
  for (const { raw, row } of x.rows('recipes')) {
    if (row.quantity === 0) x.say('recipe-zero', 'recipes', raw, 'quantity');
  }
  for (const { raw, row } of x.rows('tiers')) {
    if (row.least !== undefined && row.least > row.capacity) {
      x.say('least-above', 'tiers', raw, 'least', { params: { expected: row.capacity } });
    }
  }
}

/** Checks supplies, demands and goods. */
export function checkTrade(x: Context): void {
  if (x.rows('demands').length === 0 && !x.unread('demands')) {
    x.say('no-demand', 'case', x.case.settings, undefined, { severity: 'warning' });
  }
  for (const { raw, row } of x.rows('demands')) {
    if (!row.firm && row.price === 0 && row.shortfall_cost === 0) {
      x.say('demand-idle', 'demands', raw, 'price', { severity: 'warning' });
    }
  }
  const supplies = groupBy(
    x.rows('supplies').filter(({ raw }) => raw.stock !== undefined),
    ({ row }) => `${row.good}/${row.place}/${row.step}`,
  );
  reportDifferences(x, 'supplies', supplies, 'stock', 'stock-differs');
  const moved = x.rows('legs').length > 0;
  for (const { raw, row } of x.rows('goods')) {
    if (moved && row.unit !== 't' && row.mass === undefined && row.cargo !== 'none') {
      x.say('mass-needed', 'goods', raw, 'mass', { value: row.good, params: { expected: row.unit } });
    }
  }
}

/** Checks choices: their members must exist, and all rows of a choice must state the same bounds. */
export function checkChoices(x: Context): void {
  const members = new Set(x.rows('candidates').map(({ row }) => siteKey(row)));
  for (const { row } of x.rows('legs')) members.add(row.leg);
  for (const { raw, row } of x.rows('choices')) {
    if (row.min > row.max) x.say('bounds-reversed', 'choices', raw, 'min', { params: { expected: row.max } });
    if (members.has(row.member) || x.unread('candidates') || x.unread('legs')) continue;
    x.say('choice-member', 'choices', raw, 'member', { params: near(row.member, members) });
  }
  for (const column of ['min', 'max'] as const) {
    const bounded = x.rows('choices').filter(({ raw }) => raw[column] !== undefined);
    const groups = groupBy(bounded, ({ row }) => row.choice);
    reportDifferences(x, 'choices', groups, column, 'choice-differs');
  }
}

type Group = { readonly raw: Readonly<Record<string, unknown>> };

function reportDifferences(
  x: Context,
  table: 'supplies' | 'choices',
  groups: ReadonlyMap<string, readonly Group[]>,
  column: string,
  code: string,
): void {
  for (const group of groups.values()) {
    const first = group[0]!.raw[column];
    for (const { raw } of group) {
      if (raw[column] === first) continue;
      x.say(code, table, raw as Parameters<Context['say']>[2], column, { params: { expected: Number(first) } });
    }
  }
}
