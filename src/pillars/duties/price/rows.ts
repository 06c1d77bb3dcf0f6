import type { Row } from '../../../case/index.ts';
import type { Move } from '../../opinion/moves.ts';

/**
 * The tariff row of a flow within one agreement (empty = most favoured nation): the longest HS prefix, then the most
 * specific pair (origin before destination; a country says more than its zone, a zone more than nothing), then the year.
 */
export function tariffRow({ flow, book }: Move, agreement: string): Row<'tariffs'> | undefined {
  const hs = book.goods.get(flow.good)?.hs ?? '';
  const origins = book.known(flow.from);
  const destinations = book.met(flow.to);
  const grade = (names: readonly string[], name: string) => (name === '' ? 0 : 1 + Number(name === names[0]));
  const rank = (row: Row<'tariffs'>) => [
    row.hs.length,
    grade(origins, row.origin),
    grade(destinations, row.destination),
    Number(row.year !== undefined),
  ];
  let best: Row<'tariffs'> | undefined;
  for (const row of book.rows.tariffs) {
    const fits =
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

/** Whether a flow may be sold under an agreement: the countries of its ends are members and differ (a free zone is its country's). */
export function entitled({ flow, book }: Move, agreement: Row<'agreements'>): boolean {
  const [from, to] = [book.countryOf(flow.from), book.countryOf(flow.to)];
  return from !== to && agreement.members.includes(from) && agreement.members.includes(to);
}
