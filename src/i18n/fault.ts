/** The figures that sentences on faults of the ledger name. */
export const faultParams = [
  'algorithm',
  'before',
  'bytes',
  'cause',
  'checkpoint',
  'code',
  'cosigned',
  'count',
  'days',
  'dir',
  'entries',
  'first',
  'found',
  'from',
  'history',
  'host',
  'index',
  'issuer',
  'key',
  'kind',
  'known',
  'last',
  'line',
  'name',
  'names',
  'now',
  'number',
  'origin',
  'path',
  'pid',
  'rule',
  'said',
  'seen',
  'size',
  'status',
  'time',
  'until',
  'url',
  'where',
  'words',
] as const;

/** What a fault of the ledger says of itself, as text; "-" stands for what it does not say. */
export type FaultParams = Readonly<Record<(typeof faultParams)[number], string>>;

/** Sentences on faults by their codes; the codes are the contract for other languages. */
export const faultTexts = <K extends string>(
  texts: Readonly<Record<K, (p: FaultParams) => string>>,
): Readonly<Record<K, (p: FaultParams) => string>> => texts;
