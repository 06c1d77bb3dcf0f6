import type { Deadline } from './deadlines/deadline.ts';
import type { AssetRow, LicenceRow } from './rows.ts';
import { isOffered } from './rows.ts';

/** A row of `docket`: what was paid, done or given up, and when (ISO). Empty `rule` and `number` = all of the right there. */
export type DocketRow = {
  readonly asset: string;
  readonly licence: string;
  readonly country: string;
  readonly rule: string;
  readonly number: string;
  readonly status: 'paid' | 'done' | 'abandoned';
  readonly date: string;
};

/** Whose docket it is: the parties, and the licences that they hold. */
export type Reader = { readonly parties: ReadonlySet<string>; readonly bought?: ReadonlySet<string> | undefined };

/** What the reader has to do with an asset: it owns it, has a licence of it, or neither. */
type Concern = 'own' | 'licensed in' | 'of others';

/** Concerns of the assets of a case, by key. */
export function concernsOf(
  assets: readonly AssetRow[],
  licences: readonly LicenceRow[],
  { parties, bought }: Reader,
): ReadonlyMap<string, Concern> {
  const held = licences.filter(
    (row) =>
      (!isOffered(row) || bought?.has(row.licence)) &&
      (row.status ?? 'running') === 'running' &&
      row.licensee !== undefined &&
      parties.has(row.licensee),
  );
  const licensed = new Set(held.map((row) => row.asset));
  return new Map(
    assets.map(({ asset, owner }) => [
      asset,
      parties.has(owner) ? 'own' : licensed.has(asset) ? 'licensed in' : 'of others',
    ]),
  );
}

/** A deadline in the docket, with what came of it. */
export type DocketLine = Deadline & { readonly concern: 'own' | 'licensed in'; readonly doneOn?: string };

/** A right of somebody else whose last fee is past its months of grace: it may have lapsed, which only the register tells. */
export type News = {
  readonly asset: string;
  readonly country: string;
  /** The fee that fell due, in words, and when; the last day on which it could be paid, where the law gives one. */
  readonly due: string;
  readonly graceEnds?: string;
  readonly source: string;
};

export type Docket = {
  readonly lines: readonly DocketLine[];
  readonly news: readonly News[];
  /** Rows of the docket that meet no deadline: a slip of the pen, or older than the twelve months that are told. */
  readonly unmatched: readonly DocketRow[];
};

/** Of a right that is licensed in the licensee watches what keeps it alive; the rest is its owner's. */
const WATCHED = new Set(['annuity', 'renewal', 'end of grace', 'expiry']);

const meets = (row: DocketRow, one: Deadline): boolean =>
  row.asset === one.asset &&
  row.licence === (one.licence ?? '') &&
  row.country === (one.country ?? '') &&
  (row.rule === '' ||
    row.rule === one.rule ||
    (one.rule === 'end of grace' && ['annuity', 'renewal'].includes(row.rule))) &&
  (row.number === '' || row.number === one.number);

/** Parts what must be done from what others should have done, and says what was done already. */
export function docketOf(
  deadlines: readonly Deadline[],
  concerns: ReadonlyMap<string, Concern>,
  rows: readonly DocketRow[],
  { parties, bought }: Reader,
  licences: readonly LicenceRow[],
): Docket {
  const holder = new Map(licences.map((row) => [row.licence, row]));
  const mine = (one: Deadline): DocketLine['concern'] | undefined => {
    const concern = concerns.get(one.asset) ?? 'of others';
    if (concern === 'own') return 'own';
    if (one.licence !== undefined) {
      const row = holder.get(one.licence);
      const held = row?.licensee && parties.has(row.licensee) && (!isOffered(row) || bought?.has(row.licence));
      return held ? 'licensed in' : undefined;
    }
    return concern === 'licensed in' && WATCHED.has(one.rule) ? 'licensed in' : undefined;
  };
  const given = (one: Deadline): DocketRow | undefined =>
    rows.find((row) => row.status === 'abandoned' && meets(row, one) && row.date <= one.date);
  const lines = deadlines.flatMap((one): DocketLine[] => {
    const concern = mine(one);
    if (!concern || given(one)) return [];
    const done = rows.find((row) => row.status !== 'abandoned' && meets(row, one));
    if (!done) return [{ ...one, concern }];
    // What was paid in time has no end of grace.
    if (one.rule === 'end of grace') return [];
    return [{ ...one, concern, status: done.status === 'paid' ? 'paid' : 'done', doneOn: done.date }];
  });
  return {
    lines,
    news: newsOf(
      deadlines.filter((one) => concerns.get(one.asset) === 'of others'),
      rows,
    ),
    unmatched: rows.filter((row) => !deadlines.some((one) => meets(row, one))),
  };
}

/** The last fee of each right of others that is past its grace, unless the docket says that it was paid. */
function newsOf(deadlines: readonly Deadline[], rows: readonly DocketRow[]): News[] {
  const found = new Map<string, News>();
  for (const one of deadlines) {
    if (one.status !== 'missed' || (one.rule !== 'annuity' && one.rule !== 'renewal')) continue;
    if (rows.some((row) => row.status !== 'abandoned' && meets(row, one))) continue;
    const country = one.country ?? '';
    const end = deadlines.find(
      (other) =>
        other.rule === 'end of grace' &&
        other.asset === one.asset &&
        other.country === one.country &&
        other.number === one.number,
    );
    found.set(`${one.asset}/${country}`, {
      asset: one.asset,
      country,
      due: one.date,
      ...(end && { graceEnds: end.date }),
      source: one.source,
    });
  }
  return [...found.values()];
}

/** Events of a calendar are of what is open or can still be done: what was paid or done needs no reminder. */
export const isDue = ({ status }: Deadline): boolean =>
  status === 'open' || status === 'overdue' || status === 'missed';
