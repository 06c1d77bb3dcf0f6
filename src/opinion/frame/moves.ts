import type { Case } from '../../case/index.ts';
import type { Flow, PlanDocument } from '../../model/index.ts';
import { type Book, bookOf } from './book.ts';
import { horizonOf, type Span } from './horizon.ts';
import { type Walk, walk } from './walk.ts';

/** A flow of the plan, with its way computed again. */
export interface Move {
  readonly flow: Flow;
  readonly span: Span;
  readonly book: Book;
  readonly walk: Walk;
  /** t a year. */
  readonly tonnes: number;
}

/** The costs of a flow belong to the place where the goods arrive. */
export const usedAt = ({ flow, book }: Move): { place: string; country: string; good: string } => ({
  place: flow.to,
  country: book.countryOf(flow.to),
  good: flow.good,
});

/** The flows of a plan with their ways; flows outside the horizon are left out. A caller with several questions computes them once. */
export function movesOf(plan: Pick<PlanDocument, 'flows'>, c: Case): readonly Move[] {
  const spans = new Map(horizonOf(c).spans.map((span) => [span.year, span]));
  const walks = new Map<string, Walk>();
  return plan.flows.flatMap((flow) => {
    const span = spans.get(flow.year);
    if (!span) return [];
    const book = bookOf(c, flow.year);
    const cargo = book.goods.get(flow.good)?.cargo ?? '';
    const atHome = flow.from === flow.to && flow.legs.length === 0;
    const key = atHome ? '' : JSON.stringify([flow.year, cargo, flow.from, flow.to, flow.legs]);
    const way = walks.get(key) ?? (atHome ? home : walk(book, flow.year, cargo, flow.from, flow.to, flow.legs));
    walks.set(key, way);
    return [{ flow, span, book, walk: way, tonnes: flow.amount * book.massOf(flow.good) }];
  });
}

const home: Walk = {
  carriage: 0,
  borders: 0,
  hours: 0,
  p95: 0,
  co2: 0,
  modes: new Set(),
  unloaded: [],
  shared: [],
  faults: [],
  carriageRows: [],
  borderRows: [],
};
