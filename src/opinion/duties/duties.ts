import type { Row } from '../../case/index.ts';
import { type Move, usedAt } from '../frame/moves.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import type { Tally } from '../frame/tally.ts';
import { betweenMembers, entitled, isDirect, preference, tariffRow } from './rows.ts';

/**
 * Duty of each flow between two customs zones, paid once in the zone of use or sale:
 *
 *     rate x (value + cost of legs, transfers, borders and places on the whole way) + specific x quantity
 *
 * It is the lowest of the most-favoured-nation duty, the duties of agreements without conditions on the goods, and the duty of the agreement that the
 * plan sells under. Additional duties are added. The duty without an agreement is 0 if no row matches.
 */
export function duties({ moves }: PlanInCase, tally: Tally): void {
  for (const move of moves) {
    const { flow, span, book, walk, tonnes } = move;
    if (book.zoneOf(flow.from) === book.zoneOf(flow.to)) continue;
    const cif = flow.amount * book.valueOf(flow.good) + tonnes * (walk.carriage + walk.borders);
    const due = (row: Row<'tariffs'> | undefined) => (row ? row.rate * cif + row.specific * flow.amount : 0);
    const rows = entitled(move);
    if (flow.agreement !== undefined) checkAgreement(move, tally);
    const good = book.goods.get(flow.good);
    const least = rows.reduce((best, row) => (due(row) < due(best) ? row : best));
    const additional = tariffRow(move, '', 'additional');
    for (const row of [least, additional])
      if (row) tally.spendEach('duties', span, due(row), { ...usedAt(move), rows: [row, good] });
  }
}

/** The goods of a flow must be entitled to the agreement that the plan names. */
function checkAgreement(move: Move, tally: Tally): void {
  const { flow, book } = move;
  const name = `agreement ${flow.agreement} ${flow.good} ${flow.from} ${flow.to} ${flow.year}`;
  const agreement = book.rows.agreements.find((x) => x.agreement === flow.agreement);
  if (!agreement) tally.wrong(`agreement ${flow.agreement}: no such agreement`, flow.amount);
  else if (!betweenMembers(move, agreement)) tally.wrong(`${name}: not members`, flow.amount);
  else if (!preference(move, agreement)) tally.wrong(`${name}: no row`, flow.amount);
  else if (!isDirect(move, agreement)) tally.wrong(`${name}: not direct`, flow.amount);
}
