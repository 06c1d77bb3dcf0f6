import type { Quality } from '../../case/index.ts';

/** Kinds of amounts, from the weakest to the strongest; amounts of different kinds or dates are never added up. */
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

/** What an amount is for; left out, it is for the whole project. */
export const PERIODS = ['year'] as const;

export const JOB_KINDS = ['construction', 'permanent', 'planned'] as const;

/** The source of a statement. */
export interface Origin {
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
  /** `year` where it is paid every year; left out, it is the total. */
  readonly per?: 'year';
  /** Date of the statement: a year, a month or a day, ISO 8601. */
  readonly as_of: string;
  readonly note: string;
}

/** A joint project of several countries, or of one for several. */
export interface Project {
  readonly project: string;
  readonly name: string;
  /** Alpha-2. */
  readonly countries: readonly string[];
  /** The country of its site; empty where there is none or several. */
  readonly host: string;
  readonly place: string;
  /** Degrees, accurate to 5 to 10 km; both or none. */
  readonly lat?: number;
  readonly lon?: number;
  readonly sector: string;
  readonly capacity: string;
  /** Its products: HS headings and tonnes a year. */
  readonly makes: readonly { readonly product: string; readonly tonnes: number }[];
  readonly jobs?: { readonly count: number; readonly kind: string };
  readonly status: Status;
  readonly status_as_of: string;
  /** Why it is stalled. */
  readonly reason: string;
  /** Year in which it started or will start. */
  readonly begins?: number;
  /** What expires at a date: a waiver, a licence, a term. */
  readonly until?: { readonly date: string; readonly what: string };
  /** The matching candidates of cases: `case:place/process`. */
  readonly candidates: readonly string[];
  readonly amounts: readonly Amount[];
  readonly sources: readonly Origin[];
  readonly note: string;
}
