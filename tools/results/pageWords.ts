/** The words of the tables of results of a case, in one language. */
export interface PageWords {
  /** The column of the case's tables that holds names in this language. */
  readonly name: string;
  readonly unknown: string;
  readonly money: string;
  /** By question. */
  readonly scenarios: Readonly<Record<string, string>>;
  readonly nothing: string;
  readonly plan: string;
  readonly best: string;
  readonly bound: string;
  readonly gain: string;
  /** What a kind of plant left out loses, by question. */
  readonly without: Readonly<Record<string, string>>;
  readonly headings: Readonly<Record<string, string>>;
  readonly buildHeads: readonly string[];
  readonly reformHeads: readonly string[];
  readonly today: string;
  readonly changed: (ids: string) => string;
}
