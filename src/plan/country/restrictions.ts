import { keyOf, type RawRow, type Row, sumOf } from '../../case/index.ts';
import { type Move, meetsShipment } from '../../opinion/index.ts';
import { betweenOthers, type Others, type OthersUsage, ROUNDING } from './others.ts';

type Restriction = Row<'restrictions'>;

/**
 * Restrictions less what goods of others use. A quota is reduced by their fullest year, but not below what the
 * countries use in theirs: it has no year. A permit that others need anyway is paid by them. `rows` have defaults.
 */
export function restrictionsLeft(
  rows: readonly Restriction[],
  raw: readonly RawRow[],
  others: Others,
  usage: OthersUsage,
): RawRow[] {
  return raw.map((rawRow, i): RawRow => {
    const row = rows[i]!;
    if (row.technology !== '') return rawRow;
    if (row.kind === 'quota') return quotaLeft(row, rawRow, others, usage);
    return row.kind === 'permit' && row.cost > 0 ? permitLeft(row, rawRow, others, usage) : rawRow;
  });
}

/** Years of a plan in which a restriction is in force. */
const yearsOf = ({ from, until }: Restriction, years: readonly number[]): number[] =>
  years.filter((year) => (from ?? year) <= year && year <= (until ?? year));

function quotaLeft(row: Restriction, rawRow: RawRow, { moves, plan, isAbroad }: Others, usage: OthersUsage): RawRow {
  if (typeof rawRow.quantity !== 'number') return rawRow;
  const others = betweenOthers(isAbroad);
  const fitting = moves.filter((move) => meetsShipment(row, move));
  const most = (counts: (flow: Move['flow']) => boolean) =>
    Math.max(
      0,
      ...yearsOf(row, plan.years).map((year) =>
        sumOf(fitting, ({ flow }) => (flow.year === year && counts(flow) ? flow.amount : 0)),
      ),
    );
  const used = most(others);
  if (used === 0) return rawRow;
  usage.note('restrictions', keyOf('restrictions', rawRow), used);
  const own = most((flow) => !others(flow));
  return { ...rawRow, quantity: Math.max(rawRow.quantity - used, own * (1 + ROUNDING), 0) };
}

/** A permit remains in the years in which others need none; if these years are not consecutive, it stays unchanged. */
function permitLeft(row: Restriction, rawRow: RawRow, { moves, plan, isAbroad }: Others, usage: OthersUsage): RawRow {
  const others = betweenOthers(isAbroad);
  const paid = new Set(
    moves.filter((move) => others(move.flow) && meetsShipment(row, move)).map(({ flow }) => flow.year),
  );
  const years = yearsOf(row, plan.years);
  const open = years.filter((year) => !paid.has(year));
  if (open.length === years.length) return rawRow;
  usage.note('restrictions', keyOf('restrictions', rawRow));
  const [first, last] = [open[0], open.at(-1)];
  if (first === undefined || last === undefined) {
    const { cost: _, ...free } = rawRow;
    return free;
  }
  const together = years.filter((year) => first <= year && year <= last).length === open.length;
  const next = years.find((year) => year > last);
  if (!together) return rawRow;
  return {
    ...rawRow,
    ...(first === years[0] ? {} : { from: first }),
    ...(next === undefined ? {} : { until: next - 1 }),
  };
}
