import { putInto, type Row, type Rows, sumOf } from '../../case/index.ts';
import type { Frame } from '../frame/index.ts';
import { heldAlready, paidYearly, requiredSchemes } from './rules.ts';

type Recognition = Row<'recognitions'>;

/** A piece of evidence, with the schemes that need it. */
export interface Piece {
  readonly key: string;
  readonly cost: number;
  /** Its cost with the recognition that lowers it. */
  readonly least: number;
  readonly weeks: number;
  readonly schemes: readonly string[];
}

/**
 * The certificates and evidence that a site may need for a good, if the same rules hold in every year and no
 * certificate ends.
 */
export interface Scope {
  readonly schemes: readonly Row<'schemes'>[];
  /** Evidence that a scheme needs, or that may be worth having because it is recognised for such evidence. */
  readonly pieces: readonly Piece[];
  /** Recognitions among these pieces that can be worth using: no piece is on both sides, and none is lowered by two. */
  readonly recognitions: readonly Recognition[];
}

/**
 * The scope of a site and good in a programme that `mayBeShort`; undefined if the short form (see `steady`) would not
 * be exact: certificates that end in the horizon or are held already at a cost, evidence that is held already,
 * recognitions that save weeks, concern schemes, or form chains.
 */
export function scopeOf(frame: Frame, place: string, good: string): Scope | undefined {
  const { periods, settings } = frame;
  const { rows } = periods[0]!;
  const needs = schemesRequired(frame, place, good);
  const costsYearly = (scheme: string) =>
    periods.some(({ rows: own, period }) => paidYearly(own, period.year, scheme, place, good));
  const siteCertificates = rows.certificates.filter((row) => row.place === place && row.good === good);
  if (siteCertificates.some((row) => row.evidence.length > 0 || (needs.has(row.scheme) && costsYearly(row.scheme))))
    return undefined;
  const schemes = rows.schemes.filter(({ scheme }) => needs.has(scheme));
  const ends = ({ renewal }: Row<'schemes'>) =>
    renewal !== undefined && Math.ceil(renewal / settings.step) < periods.length;
  if (schemes.length < needs.size || schemes.some(ends)) return undefined;
  const used = new Map<string, string[]>();
  for (const { scheme, evidence } of rows.needs) {
    if (!needs.has(scheme)) continue;
    putInto(used, evidence, scheme);
  }
  const recognitions = worthUsing(rows, needs, used);
  if (!recognitions || !stars(recognitions)) return undefined;
  const pieces = [...used].map(([key, list]): Piece => {
    const row = rows.evidence.find(({ evidence }) => evidence === key);
    const cost = row?.cost ?? 0;
    const saves = recognitions.find(({ wanted }) => wanted === key)?.saves ?? 0;
    return { key, cost, least: cost * (1 - saves), weeks: row?.weeks ?? 0, schemes: list };
  });
  return { schemes, pieces, recognitions };
}

/** Schemes that any user of the good requires of the site in any period. */
function schemesRequired(frame: Frame, place: string, good: string): Set<string> {
  const schemes = new Set<string>();
  frame.periods.forEach(({ rows, period }, p) => {
    for (const to of frame.variables.usersFrom(place, good, p))
      for (const scheme of requiredSchemes(rows, period.year, good, place, to))
        if (!heldAlready(rows, period.year, scheme, place, good) || paidYearly(rows, period.year, scheme, place, good))
          schemes.add(scheme);
  });
  return schemes;
}

/**
 * Whether paying later gains something, and the tables of certificates are the same in every period; otherwise no site
 * has a scope.
 */
export function mayBeShort({ periods, settings }: Frame): boolean {
  if (!(settings.discountRate > 0)) return false;
  const textOf = ({ schemes, evidence, needs, recognitions, countries, parties }: Rows) =>
    JSON.stringify([schemes, evidence, needs, recognitions, countries, parties]);
  const [first] = periods;
  const text = textOf(first!.rows);
  return periods.every(({ rows }) => rows === first!.rows || textOf(rows) === text);
}

/**
 * Recognitions that can save anything here. Evidence that no scheme needs is added to `used` if its recognition may
 * save more than it costs. Undefined if schemes are recognised.
 */
function worthUsing(rows: Rows, schemes: ReadonlySet<string>, used: Map<string, string[]>): Recognition[] | undefined {
  const costOf = (key: string) => rows.evidence.find((row) => row.evidence === key)?.cost ?? 0;
  const saving = rows.recognitions.filter((row) => row.saves > 0 || row.weeks_saved > 0);
  for (;;) {
    const found = saving.filter((row) => schemes.has(row.wanted) || used.has(row.wanted));
    if (found.some((row) => schemes.has(row.wanted) || rows.schemes.some(({ scheme }) => scheme === row.held)))
      return undefined;
    const further = [...new Set(found.map((row) => row.held))].filter((held) => {
      if (used.has(held)) return false;
      const served = found.filter((row) => row.held === held);
      const least = saving.filter((row) => row.wanted === held).reduce((part, row) => Math.min(part, 1 - row.saves), 1);
      const worth = sumOf(served, (row) => row.saves * costOf(row.wanted));
      return worth > costOf(held) * least || served.some((row) => row.weeks_saved > 0);
    });
    if (further.length === 0) return found.filter((row) => used.has(row.held));
    for (const held of further) used.set(held, []);
  }
}

/** Whether recognitions only lower prices, that of each piece by one other piece, and none is on both sides. */
function stars(recognitions: readonly Recognition[]): boolean {
  const wanted = new Set(recognitions.map((row) => row.wanted));
  return (
    wanted.size === recognitions.length && recognitions.every((row) => row.weeks_saved === 0 && !wanted.has(row.held))
  );
}
