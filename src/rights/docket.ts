import type { Deadline } from './deadlines/deadline.ts';
import type { AssetRow, LicenceRow } from './rows.ts';
import { isOffered } from './rows.ts';

/**
 * A row of `docket`: which deadline was paid or done, or which right was abandoned, and when (ISO). With an empty `rule` and
 * `number` the row covers all deadlines of the right in that country.
 */
export type DocketRow = {
  readonly asset: string;
  readonly licence: string;
  readonly country: string;
  readonly rule: string;
  readonly number: string;
  readonly status: 'paid' | 'done' | 'abandoned';
  readonly date: string;
};

/** Whose docket it is: the parties, and the offered licences that the plan buys for them. */
export type Reader = { readonly parties: ReadonlySet<string>; readonly bought?: ReadonlySet<string> | undefined };

/** Relation of the reader to an asset. */
type Concern = 'own' | 'licensed in' | 'of others';

/** The concern of each asset of a case, by its key. */
export function concernsOf(
  assets: readonly AssetRow[],
  licences: readonly LicenceRow[],
  { parties, bought }: Reader,
): ReadonlyMap<string, Concern> {
  const running = licences.filter(
    (row) => isHeldBy(row, { parties, bought }) && (row.status ?? 'running') === 'running',
  );
  const licensed = new Set(running.map((row) => row.asset));
  return new Map(
    assets.map(({ asset, owner }) => [
      asset,
      parties.has(owner) ? 'own' : licensed.has(asset) ? 'licensed in' : 'of others',
    ]),
  );
}

/** Whether one of the parties is the licensee, and the licence is held or bought. */
const isHeldBy = (row: LicenceRow, { parties, bought }: Reader): boolean =>
  row.licensee !== undefined && parties.has(row.licensee) && (!isOffered(row) || bought?.has(row.licence) === true);

/** A deadline in the docket. `doneOn` is the day on which it was paid or done. */
export type DocketLine = Deadline & { readonly concern: 'own' | 'licensed in'; readonly doneOn?: string };

/** A right of another party whose last fee is past its months of grace. It may have lapsed; only the register can tell. */
export type News = {
  readonly asset: string;
  readonly country: string;
  /** The day on which the fee fell due, ISO. */
  readonly due: string;
  /** The last day on which it could be paid, where the law gives one. */
  readonly graceEnds?: string;
  readonly source: string;
};

export type Docket = {
  readonly lines: readonly DocketLine[];
  readonly news: readonly News[];
  /** Rows that match no deadline: a typing error, or a deadline that has left the list after twelve months. */
  readonly unmatched: readonly DocketRow[];
};

/** Deadlines that a licensee watches, because the right ends without them. All others are the owner's. */
const WATCHED = new Set(['annuity', 'renewal', 'end of grace', 'expiry']);

/** Whether a row is about a deadline. A row about a fee is about the end of its grace too. */
const matches = (row: DocketRow, deadline: Deadline): boolean =>
  row.asset === deadline.asset &&
  row.licence === (deadline.licence ?? '') &&
  row.country === (deadline.country ?? '') &&
  (row.rule === '' ||
    row.rule === deadline.rule ||
    (deadline.rule === 'end of grace' && ['annuity', 'renewal'].includes(row.rule))) &&
  (row.number === '' || row.number === deadline.number);

/** The deadlines of the reader with what was paid and done, and the news of rights of others. */
export function docketOf(
  deadlines: readonly Deadline[],
  concerns: ReadonlyMap<string, Concern>,
  rows: readonly DocketRow[],
  reader: Reader,
  licences: readonly LicenceRow[],
): Docket {
  const licenceOf = new Map(licences.map((row) => [row.licence, row]));
  const concernOf = (deadline: Deadline): DocketLine['concern'] | undefined => {
    const concern = concerns.get(deadline.asset) ?? 'of others';
    if (concern === 'own') return 'own';
    const licence = deadline.licence === undefined ? undefined : licenceOf.get(deadline.licence);
    const isOurs =
      deadline.licence === undefined
        ? concern === 'licensed in' && WATCHED.has(deadline.rule)
        : licence !== undefined && isHeldBy(licence, reader);
    return isOurs ? 'licensed in' : undefined;
  };
  const isAbandoned = (deadline: Deadline): boolean =>
    rows.some((row) => row.status === 'abandoned' && matches(row, deadline) && row.date <= deadline.date);
  const lines = deadlines.flatMap((deadline): DocketLine[] => {
    const concern = concernOf(deadline);
    if (!concern || isAbandoned(deadline)) return [];
    const done = rows.find((row) => row.status !== 'abandoned' && matches(row, deadline));
    if (!done) return [{ ...deadline, concern }];
    // A fee that was paid has no end of grace.
    if (deadline.rule === 'end of grace') return [];
    return [{ ...deadline, concern, status: done.status === 'paid' ? 'paid' : 'done', doneOn: done.date }];
  });
  return {
    lines,
    news: newsOf(
      deadlines.filter((deadline) => concerns.get(deadline.asset) === 'of others'),
      rows,
    ),
    unmatched: rows.filter((row) => !deadlines.some((deadline) => matches(row, deadline))),
  };
}

/** The last fee past its grace of each right, unless the docket says that it was paid. */
function newsOf(deadlines: readonly Deadline[], rows: readonly DocketRow[]): News[] {
  const found = new Map<string, News>();
  for (const fee of deadlines) {
    if (fee.status !== 'missed' || (fee.rule !== 'annuity' && fee.rule !== 'renewal')) continue;
    if (rows.some((row) => row.status !== 'abandoned' && matches(row, fee))) continue;
    const { asset, country = '', date, number, source } = fee;
    const grace = deadlines.find(
      (end) =>
        end.rule === 'end of grace' && end.asset === asset && end.country === fee.country && end.number === number,
    );
    found.set(`${asset}/${country}`, { asset, country, due: date, ...(grace && { graceEnds: grace.date }), source });
  }
  return [...found.values()];
}

/** Whether a deadline belongs in a calendar: what was paid or done needs no reminder. */
export const isDue = ({ status }: Deadline): boolean =>
  status === 'open' || status === 'overdue' || status === 'missed';
