import type { Quality } from '../../case/index.ts';

/** Kinds of amounts, from the weakest to the strongest; amounts are never added up, neither over kinds nor over dates. */
export const AMOUNT_KINDS = ['declared', 'memorandum', 'contract', 'financed', 'realised'] as const;
export type AmountKind = (typeof AMOUNT_KINDS)[number];

export const STATUSES = [
  'announced',
  'memorandum',
  'negotiation',
  'contract',
  'construction',
  'operating',
  'stalled',
  'cancelled',
  'not found',
] as const;
export type Status = (typeof STATUSES)[number];

/** What an amount is for: nothing stands for the project as a whole. */
export const PERIODS = ['year'] as const;

export const JOB_KINDS = ['construction', 'permanent', 'planned'] as const;

/** Where a statement is from. */
interface Origin {
  readonly source: string;
  readonly url: string;
  readonly quality: Quality;
}

/** A dated amount of one kind. */
export interface Amount extends Origin {
  readonly kind: AmountKind;
  /** Millions of the currency; the lower end where a range was stated. */
  readonly amount: number;
  readonly amount_high?: number;
  /** ISO 4217. */
  readonly currency: string;
  /** `year` where it is paid each year; all others are for the project as a whole. */
  readonly per?: 'year';
  /** When it was said so: a year, a month or a day, ISO 8601. */
  readonly as_of: string;
  readonly note: string;
}

/** A joint project of several countries, or of one for several. */
export interface Project {
  readonly project: string;
  readonly name: string;
  /** Alpha-2. */
  readonly countries: readonly string[];
  /** The country where it stands; empty where that is none or several. */
  readonly host: string;
  readonly place: string;
  /** Degrees, good to 5 to 10 km; both or none. */
  readonly lat?: number;
  readonly lon?: number;
  readonly sector: string;
  readonly capacity: string;
  /** What it makes: headings of HS, t a year. */
  readonly makes: readonly { readonly product: string; readonly tonnes: number }[];
  readonly jobs?: { readonly count: number; readonly kind: string };
  readonly status: Status;
  readonly status_as_of: string;
  /** Why it stalls, where it does. */
  readonly reason: string;
  /** Year in which it began, or will. */
  readonly begins?: number;
  /** What ends, or ended, at a date: a waiver, a licence, a term. */
  readonly until?: { readonly date: string; readonly what: string };
  /** Candidates that it is: `case:place/process`. */
  readonly candidates: readonly string[];
  readonly amounts: readonly Amount[];
  readonly sources: readonly Origin[];
  readonly note: string;
}
