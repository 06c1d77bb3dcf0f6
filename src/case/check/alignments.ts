import { getOrInsert } from '../group.ts';
import type { Context } from './context.ts';

/** Standards of two markets for the same goods without an alignment between them. */
export function checkAlignments(x: Context): void {
  const aligned = new Set<string>();
  for (const { row } of x.rows('alignments'))
    aligned.add(`${row.standard}/${row.with}`).add(`${row.with}/${row.standard}`);
  const byCode = new Map<string, Map<string, Set<string>>>();
  for (const { row } of x.rows('standards')) {
    if (row.hs === undefined) continue;
    const marketsOf = getOrInsert(byCode, row.hs, () => new Map<string, Set<string>>());
    getOrInsert(marketsOf, row.standard, () => new Set()).add(row.market);
  }
  for (const { raw, row } of x.rows('standards')) {
    if (row.hs === undefined) continue;
    for (let length = row.hs.length; length > 0; length--) {
      for (const [other, markets] of byCode.get(row.hs.slice(0, length)) ?? []) {
        const elsewhere = markets.size > 1 || !markets.has(row.market);
        if (other === row.standard || !elsewhere || aligned.has(`${row.standard}/${other}`)) continue;
        aligned.add(`${row.standard}/${other}`).add(`${other}/${row.standard}`);
        x.say('alignment-missing', 'standards', raw, 'standard', { severity: 'warning', params: { other } });
      }
    }
  }
}
