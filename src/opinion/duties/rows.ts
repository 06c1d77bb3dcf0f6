import type { Row } from '../../case/index.ts';
import type { Book } from '../frame/book.ts';
import type { Move } from '../frame/moves.ts';

type Tariff = Row<'tariffs'>;

/** The names that match the goods of a flow as an origin: those of the place of departure, or of the origin if it is another country. */
export function namesOf({ flow, book }: Move): readonly string[] {
  if (flow.origin === book.countryOf(flow.from)) return book.originNames(flow.from);
  return [flow.origin, book.countries.get(flow.origin)?.zone || flow.origin];
}

/**
 * The row of a flow among the duties of one agreement (empty = most favoured nation), or among additional duties. The most specific one applies: the
 * longest HS prefix; then origin and then destination (a country before its zone, a zone before an empty cell); then a row of the year.
 */
export function tariffRow(move: Move, agreement: string, kind: Tariff['kind'] = 'duty'): Tariff | undefined {
  const { flow, book } = move;
  const hs = book.goods.get(flow.good)?.hs ?? '';
  const origins = namesOf(move);
  const destinations = book.destinationNames(flow.to);
  const grade = (names: readonly string[], name: string) => (name === '' ? 0 : 1 + Number(name === names[0]));
  const rank = (row: Tariff) => [
    row.hs.length,
    grade(origins, row.origin),
    grade(destinations, row.destination),
    Number(row.year !== undefined),
  ];
  let best: Tariff | undefined;
  for (const row of book.rows.tariffs) {
    const fits =
      row.kind === kind &&
      row.agreement === agreement &&
      hs.startsWith(row.hs) &&
      (row.origin === '' || origins.includes(row.origin)) &&
      destinations.includes(row.destination) &&
      (row.year === undefined || row.year === flow.year);
    if (fits && (best === undefined || above(rank(row), rank(best)))) best = row;
  }
  return best;
}

function above(a: readonly number[], b: readonly number[]): boolean {
  const i = a.findIndex((x, j) => x !== b[j]);
  return i >= 0 && a[i]! > b[i]!;
}

/** Whether the goods have a member as their origin and go to another member. A free zone counts as its country. */
export function betweenMembers({ flow, book }: Move, { members }: Row<'agreements'>): boolean {
  const to = book.countryOf(flow.to);
  return flow.origin !== to && members.includes(flow.origin) && members.includes(to);
}

/** The row of an agreement that a flow may be sold under, before any proof of origin. */
export function preference(move: Move, agreement: Row<'agreements'>): Tariff | undefined {
  const { book } = move;
  const { members } = agreement;
  if (!betweenMembers(move, agreement)) return undefined;
  const row = tariffRow(move, agreement.agreement);
  return row && [row.origin, row.destination].every((side) => isMember(book, side, members)) ? row : undefined;
}

/** Whether a country is a member, or all countries of a customs union or a free zone are. */
function isMember({ rows }: Book, side: string, members: readonly string[]): boolean {
  const named = [
    ...rows.countries.filter((x) => x.country === side || x.zone === side),
    ...rows.places.filter((x) => x.zone === side),
  ];
  return side === '' || (named.length === 0 ? members.includes(side) : named.every((x) => members.includes(x.country)));
}

/** Whether the way of a flow satisfies an agreement's rule of direct transport: no unloading in a country outside the agreement. */
export const isDirect = ({ walk, book }: Move, agreement: Row<'agreements'>): boolean =>
  !agreement.direct || walk.unloaded.every((place) => agreement.members.includes(book.countryOf(place)));

/** Whether a row requires a proof of origin. */
export const proven = (row: Tariff): boolean => (row.regional_value ?? 0) > 0 || row.rule !== '';

/** The rows that a flow may be sold under: the general one, those without a proof of origin, and that of the agreement that it names. */
export function entitled(move: Move): (Tariff | undefined)[] {
  const { flow, book } = move;
  const preferred = book.rows.agreements.flatMap((agreement) => {
    const row = preference(move, agreement);
    if (!row || (agreement.agreement !== flow.agreement && proven(row)) || !isDirect(move, agreement)) return [];
    return [row];
  });
  return [tariffRow(move, ''), ...preferred];
}
