import { atStart } from '../../case/index.ts';
import { usedAt } from '../frame/moves.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import type { Tally } from '../frame/tally.ts';

/**
 * Flows: the legs lead from the start to the end and are open in the year; hours and p95 hours are as stated. Costs are carriage and borders per tonne,
 * and the holding cost: value x holdingRate x (hours + safetyFactor x (p95 - hours)) / 8760.
 */
export function flows({ c, moves }: PlanInCase, tally: Tally): void {
  const { safetyFactor, holdingRate } = atStart(c).settings;
  for (const move of moves) {
    const { flow, span, book, walk, tonnes } = move;
    const name = `flow ${flow.good} ${flow.from} ${flow.to} ${flow.year}`;
    const good = book.goods.get(flow.good);
    if (!good) tally.wrong(`${name}: no such good`);
    for (const fault of walk.faults) tally.wrong(`${name}: ${fault}`, flow.amount);
    if (flow.legs.length > 0 && good?.cargo === 'none') tally.wrong(`${name}: cannot be moved`, flow.amount);
    tally.same(`${name}: hours`, flow.hours, walk.hours, 1e-3);
    tally.same(`${name}: hours_p95`, flow.hours_p95, walk.p95, 1e-3);
    const of = usedAt(move);
    tally.spendEach('carriage', span, tonnes * walk.carriage, { ...of, rows: walk.carriageRows });
    tally.spendEach('borders', span, tonnes * walk.borders, { ...of, rows: walk.borderRows });
    const delay = walk.hours + safetyFactor * (walk.p95 - walk.hours);
    const holding = (flow.amount * book.valueOf(flow.good) * holdingRate * delay) / 8760;
    tally.spendEach('time', span, holding, { ...of, rows: [...walk.carriageRows, ...walk.borderRows, good] });
  }
}
