import { keyOf, type RawRow, type Row } from '../../case/index.ts';
import { meetsShipment } from '../../opinion/index.ts';
import type { Held } from './held.ts';
import { betweenOthers, type Others, ROUNDING } from './others.ts';

/**
 * Quotas less what goods of others take of them in their fullest year, and never less than the countries use in their own: a quota has no
 * year of its own. `rows`: the same with their defaults.
 */
export function quotasLeft(
  rows: readonly Row<'restrictions'>[],
  raw: readonly RawRow[],
  { moves, plan, isAbroad }: Others,
  held: Held,
): RawRow[] {
  const others = betweenOthers(isAbroad);
  return raw.map((given, i): RawRow => {
    const row = rows[i]!;
    if (row.kind !== 'quota' || row.technology !== '' || typeof given.quantity !== 'number') return given;
    const inForce = plan.years.filter((year) => (row.from ?? year) <= year && year <= (row.until ?? year));
    const fitting = moves.filter((move) => meetsShipment(row, move));
    const most = (counts: (flow: (typeof moves)[number]['flow']) => boolean) =>
      Math.max(
        0,
        ...inForce.map((year) =>
          fitting.reduce((sum, { flow }) => (flow.year === year && counts(flow) ? sum + flow.amount : sum), 0),
        ),
      );
    const used = most(others);
    if (used === 0) return given;
    held.note('restrictions', keyOf('restrictions', given), used);
    const own = most((flow) => !others(flow));
    return { ...given, quantity: Math.max(given.quantity - used, own * (1 + ROUNDING), 0) };
  });
}
