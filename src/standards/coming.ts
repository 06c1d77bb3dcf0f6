/** The begin or the end of a requirement within the horizon. */
export type Coming = {
  /** A day or a year, as in the case. */
  readonly date: string;
  readonly what: 'begins' | 'ends';
  readonly market: string;
  readonly hs: string;
  /** Empty if the market is known to demand nothing from then on. */
  readonly scheme: string;
};

/** A requirement with its dates as in the case, years or days. */
export type DatedRequirement = {
  readonly market: string;
  readonly hs: string;
  readonly scheme: string;
  readonly from?: number | string | undefined;
  readonly until?: number | string | undefined;
};

/** Changes of requirements for goods with some HS codes, after `year` and up to `last`, by date. */
export function comingChanges(
  rows: readonly DatedRequirement[],
  codes: readonly string[],
  year: number,
  last: number,
): Coming[] {
  const yearOf = (when: number | string): number => Number(String(when).slice(0, 4));
  const near = rows.filter(({ hs }) =>
    codes.some((code) => code !== '' && (code.startsWith(hs) || hs.startsWith(code))),
  );
  const found = near.flatMap(({ market, hs, scheme, from, until }): Coming[] => [
    ...(from !== undefined && yearOf(from) > year && yearOf(from) <= last
      ? [{ date: String(from), what: 'begins' as const, market, hs, scheme }]
      : []),
    ...(until !== undefined && yearOf(until) >= year && yearOf(until) < last
      ? [{ date: String(until), what: 'ends' as const, market, hs, scheme }]
      : []),
  ]);
  return found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** A laboratory that issues a piece of evidence that some site needs, and the schemes that accept its reports. */
export type Laboratory = {
  readonly laboratory: string;
  readonly country: string;
  readonly accreditation: readonly string[];
  readonly evidence: string;
  readonly schemes: readonly string[];
  /** Money and weeks for the piece; 0 if not known. */
  readonly cost: number;
  readonly weeks: number;
};

/** Laboratories of the wanted pieces, one row for each laboratory and piece. */
export function laboratoriesOf(
  rows: readonly (Omit<Laboratory, 'evidence' | 'schemes'> & { readonly evidence: readonly string[] })[],
  needs: readonly { readonly scheme: string; readonly evidence: string }[],
  wanted: ReadonlySet<string>,
): Laboratory[] {
  return rows.flatMap(({ laboratory, country, accreditation, evidence, cost, weeks }) =>
    evidence
      .filter((piece) => wanted.has(piece))
      .map((piece) => ({
        laboratory,
        country,
        accreditation,
        evidence: piece,
        cost,
        weeks,
        schemes: needs.filter((need) => need.evidence === piece).map((need) => need.scheme),
      })),
  );
}
