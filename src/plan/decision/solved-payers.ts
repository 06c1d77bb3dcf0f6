import type { Case } from '../../case/index.ts';
import type { Payers } from '../../model/index.ts';
import type { Solved } from '../../search/index.ts';
import { costLines, npvOf, quantities, totals } from '../decode.ts';
import { lanesOf } from '../lanes.ts';
import { payersOf } from './payers.ts';

/** Who gets what of a solution of a case (`payersOf`), without a document of it. */
export function payersOfSolved(c: Case, { model, x }: Pick<Solved, 'model' | 'x'>): Payers {
  const costs = costLines(model.frame, x);
  const npv = npvOf(totals(costs, model.frame.horizon.factor));
  return payersOf({ npv, costs, ...quantities(model, x) }, lanesOf(c, model.ways));
}
