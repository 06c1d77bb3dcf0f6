import type { Row } from '../../../case/index.ts';
import { type Move, usedAt } from '../../opinion/moves.ts';
import type { Tally } from '../../opinion/tally.ts';
import { entitled, tariffRow } from './rows.ts';

/**
 * Duty of each flow between two zones, once, in the zone of use or sale: rate x CIF + specific x quantity, CIF = value +
 * legs, transfers, borders and places of the whole way; the lowest of most favoured nation, the agreements that ask for
 * nothing more than membership, and the agreement that the plan sells under. No row for goods without an agreement: free.
 */
export function duties(moves: readonly Move[], tally: Tally): void {
  for (const move of moves) {
    const { flow, span, book, walk, tonnes } = move;
    if (book.zoneOf(flow.from) === book.zoneOf(flow.to)) continue;
    const cif = flow.amount * book.valueOf(flow.good) + tonnes * (walk.carriage + walk.borders);
    const due = (row: Row<'tariffs'>) => row.rate * cif + row.specific * flow.amount;
    const rows: Row<'tariffs'>[] = [];
    for (const agreement of book.rows.agreements) {
      const named = agreement.agreement === flow.agreement;
      const member = entitled(move, agreement);
      const row = member ? tariffRow(move, agreement.agreement) : undefined;
      const name = `agreement ${flow.agreement} ${flow.good} ${flow.from} ${flow.to} ${flow.year}`;
      if (named && !row) tally.wrong(member ? `${name}: no row` : `${name}: not members`, flow.amount);
      if (row && (named || !row.regional_value)) rows.push(row);
    }
    if (flow.agreement !== undefined && !book.rows.agreements.some((x) => x.agreement === flow.agreement))
      tally.wrong(`agreement ${flow.agreement}: no such agreement`, flow.amount);
    const general = tariffRow(move, '');
    if (!general) continue;
    const least = rows.reduce((best, row) => (due(row) < due(best) ? row : best), general);
    tally.spendEach('duties', span, due(least), { ...usedAt(move), rows: [least, book.goods.get(flow.good)] });
  }
}
