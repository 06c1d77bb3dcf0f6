import { addMonths } from '../days.ts';
import { type AssetRow, firstDay, lastDay, type When, yearOf } from '../rows.ts';
import { isLawKind, type LawCell, type LawKind, lawOf, lawOfRoute } from './table.ts';

/**
 * A term in years, as one or more periods: `20`, `5+3`, `5+5+5+5+5`. `endless` (`...` at the end): the last period repeats. `open`
 * (`+?` at the end): it can be extended, by how much is not known.
 */
type Term = { readonly periods: readonly number[]; readonly endless: boolean; readonly open: boolean };

/** The term of a cell; undefined for `none`, where the law has no such right. */
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

/** The months of a cell; undefined for `none`. */
export const monthsOf = ({ value }: LawCell): number | undefined => (value === 'none' ? undefined : Number(value));

/**
 * Effect of recording a licence. void: without a record the licence has no effect; publicity: the record binds third parties;
 * evidence: without a record there is no proof of title.
 */
type RecordEffect = 'void' | 'publicity' | 'evidence' | 'optional';
export function recordOf({ value }: LawCell): { readonly effect: RecordEffect; readonly months?: number } {
  const [effect, months] = value.split('; ');
  return { effect: effect as RecordEffect, ...(months !== undefined && { months: Number.parseInt(months, 10) }) };
}

/** The part of a value that begins with a word, without that word: `permit` of `…; permit foreign filing permit 21 days; …`. */
export const partOf = ({ value }: LawCell, word: string): string | undefined =>
  value
    .split('; ')
    .find((part) => part.startsWith(`${word} `))
    ?.slice(word.length + 1);

/** The first year with a fee in a state, or `grant`: the year of the grant. */
export function annuityFrom({ value }: LawCell, country: string): number | 'grant' {
  if (value === 'grant') return value;
  return Number(partOf({ value } as LawCell, country) ?? Number.parseInt(value, 10));
}

/** Terms in years for states without a row: TRIPS, Article 33, for patents; what most laws give utility models. */
const USUAL: Readonly<Partial<Record<LawKind, number>>> = { patent: 20, 'utility model': 10 };

/** The end of a term of years: a day, or a year if only the year of the start is known. */
const after = (since: When, years: number): When =>
  typeof since === 'number' || /^\d{4}$/.test(since)
    ? yearOf(since, 0) + years
    : addMonths(firstDay(since), 12 * years);

/**
 * When a right ends in a country: by its row, else by the longest term that the law of the country gives its filing. A year alone
 * counts as its last day, so that no right ends too early. Undefined if it has no end, or none that is known.
 */
export function endOf(asset: DatesOfRight, country: string): When | undefined {
  if (asset.expires !== undefined) return asset.expires;
  if (asset.status === 'lapsed' || asset.status === 'refused') return 0;
  if (!isLawKind(asset.kind) || asset.filed === undefined) return undefined;
  const cell = lawOf(lawOfRoute(country, asset.route), asset.kind, 'term', lastDay(asset.filed));
  const term = cell && termOf(cell);
  if (term?.endless) return undefined;
  const longest = term && !term.open ? term.periods.reduce((sum, years) => sum + years, 0) : undefined;
  const years = longest ?? USUAL[asset.kind];
  const since = longest !== undefined && cell?.since === 'grant' ? (asset.granted ?? asset.filed) : asset.filed;
  return years === undefined ? undefined : after(since, years);
}

/** What the end of a right depends on. */
type DatesOfRight = Pick<AssetRow, 'kind' | 'filed' | 'granted' | 'expires' | 'route' | 'status'>;

/** The last year of a right in a country; infinity if it has no end, or none that is known. */
export const lastYearOf = (asset: DatesOfRight, country: string): number =>
  yearOf(endOf(asset, country), Number.POSITIVE_INFINITY);
