/** Parameters of the sentences on faults of the ledger. */
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

/** Parameters of a fault of the ledger as text; "-" stands for a missing one. */
export type FaultParams = Readonly<Record<(typeof faultParams)[number], string>>;

/** Sentences on faults by code; every language has all codes. */
export const faultTexts = <K extends string>(
  texts: Readonly<Record<K, (p: FaultParams) => string>>,
): Readonly<Record<K, (p: FaultParams) => string>> => texts;
