/** The columns of the tables of a case that are read here. Their meaning stands in the case format. */

type Provenance = {
  readonly source?: string | undefined;
  readonly quality?: string | undefined;
  readonly note?: string | undefined;
};

/** A row of `schemes`. Money in the case's currency. */
export type SchemeRow = Provenance & {
  readonly scheme: string;
  readonly market: string;
  readonly name?: string | undefined;
  readonly act?: string | undefined;
  readonly kind?: 'certificate' | 'declaration' | 'registration' | 'licence' | undefined;
  readonly fee?: number | undefined;
  readonly audit?: number | undefined;
  readonly yearly?: number | undefined;
  /** Years after which audit and evidence are due again; undefined if never. */
  readonly renewal?: number | undefined;
  readonly renewal_fee?: number | undefined;
  readonly weeks?: number | undefined;
  readonly resident?: boolean | undefined;
};

/** A row of `evidence`. */
type EvidenceRow = Provenance & {
  readonly evidence: string;
  readonly name?: string | undefined;
  readonly kind?: 'test' | 'audit' | 'inspection' | 'document' | undefined;
  readonly cost?: number | undefined;
  readonly weeks?: number | undefined;
};

/** A row of `needs`. */
type NeedRow = { readonly scheme: string; readonly evidence: string; readonly at_renewal?: boolean | undefined };

/** A row of `recognitions`: who holds `held` pays the fraction `saves` less for `wanted`, and waits `weeks_saved` less. */
export type RecognitionRow = Provenance & {
  readonly wanted: string;
  readonly held: string;
  readonly saves?: number | undefined;
  readonly weeks_saved?: number | undefined;
};

/** Whether a row is in force in a year, from its first to its last year, both included; open without them. */
export const inForce = (
  row: { readonly from?: number | undefined; readonly until?: number | undefined },
  year: number,
): boolean => (row.from ?? year) <= year && year <= (row.until ?? year);

/** A row of `requirements`. `from` and `until` are years; both ends count. */
export type RequirementRow = Provenance & {
  readonly market: string;
  readonly hs: string;
  readonly scheme: string;
  readonly home?: boolean | undefined;
  readonly mast?: string | undefined;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
};

/** A row of `certificates`. */
export type CertificateRow = {
  readonly scheme: string;
  readonly place: string;
  readonly good: string;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
};

/** A row of `standards`. */
export type StandardRow = Provenance & { readonly market: string; readonly hs: string; readonly standard: string };

/** A row of `alignments`. */
export type AlignmentRow = Provenance & {
  readonly standard: string;
  readonly with: string;
  readonly degree: 'IDT' | 'MOD' | 'NEQ';
  readonly adaptation_rate?: number | undefined;
};

/** Schemes with their evidence, needs and recognitions. */
export type SchemeRows = {
  readonly schemes: readonly SchemeRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly needs: readonly NeedRow[];
  readonly recognitions: readonly RecognitionRow[];
  /** Names for titles; without a name the key is used. */
  readonly names?: { readonly goods: ReadonlyMap<string, string>; readonly places: ReadonlyMap<string, string> };
};
