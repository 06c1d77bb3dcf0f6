import type { Row } from '../../case/index.ts';
import type { Frame } from '../frame/index.ts';
import { lookup } from '../frame/index.ts';

type Recognition = Row<'recognitions'>;

/** A cost that a site pays once for a good: a scheme (fee and audit) or a piece of evidence. */
export interface Item {
  readonly kind: 'scheme' | 'evidence';
  readonly key: string;
  readonly place: string;
  readonly good: string;
  /** By period: column that it is obtained at the full price. */
  readonly full: readonly number[];
  /** By period: columns that it is obtained at a price that a recognition lowers. */
  readonly cheap: readonly (readonly { readonly col: number; readonly recognition: Recognition }[])[];
  /** By period, for schemes with a renewal: columns that the audit is paid again, in full or at a lowered price. */
  readonly again: readonly (readonly { readonly col: number; readonly recognition?: Recognition }[])[];
}

interface ItemKey {
  readonly kind: Item['kind'];
  readonly key: string;
  readonly place: string;
  readonly good: string;
}

/** Columns of which one is 1 if an item is obtained in a period, at whatever price. */
export const obtained = (item: Item, p: number): number[] => [item.full[p]!, ...item.cheap[p]!.map((c) => c.col)];

/**
 * Declares the columns and costs of an item. Fee (at renewal the renewal fee), audit and evidence are due in the first
 * year of the period. Evidence without recognitions needs no whole numbers: once the schemes are whole, the rows that
 * require it are sums over intervals of periods, which are totally unimodular.
 */
export function declareItem(frame: Frame, { kind, key, place, good }: ItemKey): Item {
  const { program, costTerms, periods, lookup } = frame;
  const country = lookup.countryOf(place);
  const cost = (p: number, once: 'first' | 'again'): number => {
    const { rows } = periods[p]!;
    if (kind === 'evidence') return rows.evidence.find((row) => row.evidence === key)?.cost ?? 0;
    const scheme = rows.schemes.find((row) => row.scheme === key);
    return scheme === undefined ? 0 : (once === 'first' ? scheme.fee : scheme.renewal_fee) + scheme.audit;
  };
  const column = (p: number, what: string, amount: number): number => {
    const { year } = periods[p]!.period;
    const most = kind === 'scheme' && !canHold(frame, key, place, p) ? 0 : 1;
    const col = program.column(() => `${what} ${key} ${place} ${good} ${year}`, 0, 0, most, whole);
    if (whole) frame.dependentBinaries.add(col);
    costTerms.book(col, { heading: 'certification', amount, first: year, last: year, place, country, good });
    return col;
  };
  const whole =
    kind === 'scheme' ||
    periods.some(({ rows }) => rows.recognitions.some((row) => row.wanted === key || row.held === key));
  const recognitions = periods.map(({ rows }) => rows.recognitions.filter((row) => row.wanted === key));
  const renews =
    kind === 'scheme' &&
    periods.some(({ rows }) => rows.schemes.find((row) => row.scheme === key)?.renewal !== undefined);
  const full = periods.map((_, p) => column(p, 'obtain', cost(p, 'first')));
  const cheap = periods.map((_, p) =>
    recognitions[p]!.map((recognition) => ({
      recognition,
      col: column(p, `obtain by ${recognition.held}`, cost(p, 'first') * (1 - recognition.saves)),
    })),
  );
  const again = periods.map((_, p) =>
    renews
      ? [
          { col: column(p, 'renew', cost(p, 'again')) },
          ...recognitions[p]!.map((recognition) => ({
            recognition,
            col: column(p, `renew by ${recognition.held}`, cost(p, 'again') * (1 - recognition.saves)),
          })),
        ]
      : [],
  );
  return { kind, key, place, good, full, cheap, again };
}

/**
 * Whether a scheme that requires a resident holder can be held: the site lies in the market, or some party has its seat
 * there.
 */
export function canHold(frame: Frame, key: string, place: string, p: number): boolean {
  const { rows } = frame.periods[p]!;
  const scheme = rows.schemes.find((row) => row.scheme === key);
  if (!scheme?.resident) return true;
  const look = lookup(rows);
  const inMarket = (country: string) => country === scheme.market || look.zoneNamed(country) === scheme.market;
  return inMarket(frame.lookup.countryOf(place)) || rows.parties.some((party) => inMarket(party.country));
}
