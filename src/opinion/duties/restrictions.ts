import { type Case, keyOf, type Row, siteKey, sumOf } from '../../case/index.ts';
import type { PlanDocument } from '../../model/index.ts';
import { type Book, bookOf } from '../frame/book.ts';
import type { Span } from '../frame/horizon.ts';
import type { Move } from '../frame/moves.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import type { Site } from '../frame/sites.ts';
import { sums } from '../frame/sums.ts';
import type { Tally } from '../frame/tally.ts';
import { namesOf } from './rows.ts';

/**
 * Restrictions of each year: nothing moves against a ban; the shipments under a quota are at most its quantity; a permit is paid in each year with a
 * shipment; a banned technology does not run in the destination.
 */
export function restrictions({ plan, c, horizon, moves, sites }: PlanInCase, tally: Tally): void {
  const size = sums();
  for (const { good, year, amount } of plan.flows) size.add(`${good}/${year}`, amount);
  for (const span of horizon.spans) {
    const rows = bookOf(c, span.year).rows.restrictions;
    for (const row of rows) {
      if (span.year < (row.from ?? span.year) || span.year > (row.until ?? span.year)) continue;
      if (row.technology !== '') {
        if (row.kind === 'ban') checkTechnologyBan(plan, row, span, c, sites, tally);
      } else {
        const fitting = moves.filter(
          ({ flow }) => flow.year === span.year && flow.amount > 1e-6 * size.get(`${flow.good}/${flow.year}`),
        );
        checkShipments(
          row,
          span,
          fitting.filter((move) => meetsShipment(row, move)),
          tally,
        );
      }
    }
  }
}

function checkShipments(row: Row<'restrictions'>, span: Span, moves: readonly Move[], tally: Tally): void {
  const name = `${row.kind} ${keyOf('restrictions', row)} ${span.year}`;
  const amount = sumOf(moves, ({ flow }) => flow.amount);
  if (row.kind === 'ban' && moves.length > 0) tally.wrong(name, amount, 0);
  if (row.kind === 'quota') tally.most(name, amount, row.quantity);
  if (row.kind === 'permit' && moves.length > 0)
    tally.spendEach('duties', span, row.cost, { ...permitCountry(row.destination, moves[0]!.book), rows: [row] });
}

/**
 * Whether a flow is a shipment from the row's origin to its destination, as in tariffs. An empty origin or destination means any place outside the zone
 * of the other one. If both are empty, any shipment between two zones matches.
 */
export function meetsShipment(row: Row<'restrictions'>, move: Move): boolean {
  const { flow, book, walk } = move;
  const named = (side: string, names: readonly string[]) => side === '' || names.includes(side);
  const whole =
    flow.from !== flow.to &&
    named(row.origin, namesOf(move)) &&
    named(row.destination, book.destinationNames(flow.to)) &&
    (book.goods.get(flow.good)?.hs ?? '').startsWith(row.hs) &&
    (row.mode === '' || walk.modes.has(row.mode));
  if (!whole) return false;
  if (row.origin !== '' && row.destination !== '') return true;
  const zoneNamed = (side: string) => book.countries.get(side)?.zone || side;
  const [left, reached] = [book.zoneOf(flow.from), book.zoneOf(flow.to)];
  if (row.origin !== '') return reached !== zoneNamed(row.origin) && reached !== left;
  if (row.destination !== '') return left !== zoneNamed(row.destination) && reached !== left;
  return reached !== left;
}

function checkTechnologyBan(
  plan: PlanDocument,
  row: Row<'restrictions'>,
  span: Span,
  c: Case,
  sites: ReadonlyMap<string, Site>,
  tally: Tally,
): void {
  const book = bookOf(c, span.year);
  for (const { place, process, year, amount } of plan.activity) {
    if (year !== span.year || sites.get(siteKey({ place, process }))?.process.technology !== row.technology) continue;
    if (row.destination !== '' && !book.destinationNames(place).includes(row.destination)) continue;
    tally.most(`${row.kind} ${keyOf('restrictions', row)} ${place}/${process} ${year}`, amount, 0, 1e-3);
  }
}

/** The country that a permit is paid in: the destination, or else the first country with this zone, or with a place in it. */
function permitCountry(destination: string, { rows }: Book): { country?: string } {
  const within = (country: string) => rows.places.some((x) => x.country === country && x.zone === destination);
  const row =
    rows.countries.find((x) => x.country === destination) ??
    rows.countries.find((x) => destination === '' || x.zone === destination || within(x.country));
  return row ? { country: row.country } : {};
}
