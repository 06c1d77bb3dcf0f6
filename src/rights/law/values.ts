import { addMonths } from '../days.ts';
import { type AssetRow, firstDay, lastDay, type When, yearOf } from '../rows.ts';
import { isLawKind, type LawCell, type LawKind, lawOf, lawOfRoute } from './table.ts';

/**
 * A term: years one after another (`20`, `5+3`, `5+5+5+5+5`). `...` at the end: the last period is repeated without end; `?`: it can be
 * extended, by how much is not known; `none`: the law has no such right.
 */
type Term = { readonly periods: readonly number[]; readonly endless: boolean; readonly open: boolean };

/** Undefined for `none`. */
export function termOf({ value }: LawCell): Term | undefined {
  if (value === 'none') return undefined;
  const endless = value.endsWith('...');
  const open = value.endsWith('+?');
  const periods = value
    .replace(/\.\.\.$|\+\?$/, '')
    .split('+')
    .map(Number);
  return { periods, endless, open };
}

/** Months that a value begins with; undefined where it is `none`. */
export const monthsOf = ({ value }: LawCell): number | undefined => (value === 'none' ? undefined : Number(value));

/** What a record does: void = not granted without it; publicity = it binds others; evidence = no proof of title without it. */
type RecordEffect = 'void' | 'publicity' | 'evidence' | 'optional';
export function recordOf({ value }: LawCell): { readonly effect: RecordEffect; readonly months?: number } {
  const [effect, months] = value.split('; ');
  return { effect: effect as RecordEffect, ...(months !== undefined && { months: Number.parseInt(months, 10) }) };
}

/** A part of a value of several parts, by the word that it begins with: `permit foreign filing permit 21 days` -> the rest. */
export const partOf = ({ value }: LawCell, word: string): string | undefined =>
  value
    .split('; ')
    .find((part) => part.startsWith(`${word} `))
    ?.slice(word.length + 1);

/** The first year that a fee is due for in a state, or the year of the grant. */
export function annuityFrom({ value }: LawCell, country: string): number | 'grant' {
  if (value === 'grant') return value;
  return Number(partOf({ value } as LawCell, country) ?? Number.parseInt(value, 10));
}

/** Terms by most laws, for states without a row: TRIPS, Article 33, for patents; what most laws have for utility models. */
const USUAL: Readonly<Partial<Record<LawKind, number>>> = { patent: 20, 'utility model': 10 };

/** The day on which a term of years from a date ends, keeping a bare year where no day is known. */
const after = (since: When, years: number): When =>
  typeof since === 'number' || /^\d{4}$/.test(since)
    ? yearOf(since, 0) + years
    : addMonths(firstDay(since), 12 * years);

/**
 * When a right ends in a country: what its row says, else the longest term of the law there that its filing gives; a bare year counts as
 * its last day, so that a right is not taken to end too early. Undefined where it has no end, or none that is known here.
 */
export function endOf(asset: Dated, country: string): When | undefined {
  if (asset.expires !== undefined) return asset.expires;
  if (asset.status === 'lapsed' || asset.status === 'refused') return 0;
  if (!isLawKind(asset.kind) || asset.filed === undefined) return undefined;
  const cell = lawOf(lawOfRoute(country, asset.route), asset.kind, 'term', lastDay(asset.filed));
  const term = cell && termOf(cell);
  if (term?.endless) return undefined;
  const known = term && !term.open ? term.periods.reduce((sum, one) => sum + one, 0) : undefined;
  const years = known ?? USUAL[asset.kind];
  const since = known !== undefined && cell?.since === 'grant' ? (asset.granted ?? asset.filed) : asset.filed;
  return years === undefined ? undefined : after(since, years);
}

/** What a term is counted from. */
type Dated = Pick<AssetRow, 'kind' | 'filed' | 'granted' | 'expires' | 'route' | 'status'>;

/** The last year of a right in a country; infinity where it has no end that is known. */
export const lastYearOf = (asset: Dated, country: string): number =>
  yearOf(endOf(asset, country), Number.POSITIVE_INFINITY);
