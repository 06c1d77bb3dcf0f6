import { keyOf, type Row } from '../../case/index.ts';
import type { LaneDuty } from '../../model/index.ts';
import type { Move } from '../frame/moves.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import type { Tally } from '../frame/tally.ts';
import { entitled, tariffRow } from './rows.ts';

type Tariff = Row<'tariffs'>;

/** The stated duty of each lane and year must follow from the rows, and every stated duty must belong to a lane. */
export function statedDuties({ plan, moves }: PlanInCase, tally: Tally): void {
  const stated = new Map<string, string>();
  for (const { years, ...duty } of plan.duties ?? [])
    for (const year of years) {
      const row = `duties ${duty.good} ${duty.from} ${duty.to} ${year}`;
      if (stated.has(textOf(year, duty))) tally.wrong(row, 2, 1);
      stated.set(textOf(year, duty), row);
    }
  const matches = new Set<string>();
  for (const move of moves) {
    const { good, from, to, year } = move.flow;
    if (move.book.zoneOf(from) === move.book.zoneOf(to)) continue;
    const possible = leastOf(move).map((row) => textOf(year, laneDuty(move, row)));
    const found = possible.find((text) => stated.has(text));
    if (found === undefined) tally.wrong(`duties ${good} ${from} ${to} ${year}`);
    else matches.add(found);
  }
  for (const [text, row] of stated) if (!matches.has(text)) tally.wrong(row);
}

/** A duty in a year as text, independent of the order of its fields. */
const textOf = (year: number, duty: Omit<LaneDuty, 'years'>): string =>
  JSON.stringify([year, Object.entries(duty).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** The rows with the lowest duty, on the value of the goods or on the value with the cost of the way. */
function leastOf(move: Move): (Tariff | undefined)[] {
  const { flow, book, walk, tonnes } = move;
  const value = book.valueOf(flow.good) || 1;
  const cif = value + (tonnes * (walk.carriage + walk.borders)) / flow.amount;
  const rows = entitled(move);
  const least = [value, cif].flatMap((base) => {
    const due = rows.map((row) => (row ? row.rate * base + row.specific : 0));
    const lowest = Math.min(...due);
    return rows.filter((_, i) => due[i]! <= lowest + 1e-9 * base);
  });
  return [...new Set(least)];
}

/** The duty of a row on a lane, with additional duties, the conditions of its agreement, and the duty without the agreement. */
function laneDuty(move: Move, row: Tariff | undefined): Omit<LaneDuty, 'years'> {
  const { flow, book } = move;
  const additional = tariffRow(move, '', 'additional');
  const due = (tariff: Tariff | undefined) => ({
    rate: (tariff?.rate ?? 0) + (additional?.rate ?? 0),
    specific: (tariff?.specific ?? 0) + (additional?.specific ?? 0),
    known: tariff !== undefined,
    ...(tariff && { row: keyOf('tariffs', tariff) }),
  });
  const agreement = book.rows.agreements.find((x) => x.agreement === row?.agreement);
  return {
    good: flow.good,
    from: flow.from,
    to: flow.to,
    origin: flow.origin,
    ...due(row),
    ...(additional && { additional: keyOf('tariffs', additional) }),
    ...(agreement && { agreement: agreement.agreement, without: due(tariffRow(move, '')) }),
    ...(row?.rule && { rule: row.rule }),
    ...(row?.regional_value && { regional_value: row.regional_value }),
    ...(agreement?.proof && { proof: agreement.proof }),
    ...(agreement?.direct && { direct: true }),
  };
}
