import type { Project } from '../atlas/index.ts';
import type { Told } from '../case/index.ts';
import type { RoutesDocument } from '../network/index.ts';
import type { Comparison, FinanceDocument, LaneDuty, PlanDocument, RouteCaution, Verified } from '../plan/index.ts';
import type { OptionsDocument, ReformsDocument, StressDocument } from '../reforms/index.ts';
import type { RightsReport } from '../rights/index.ts';
import type { StandardsReport } from '../standards/index.ts';
import type { ChainsDocument } from './atlas-chains.ts';
import type { ClaimDocument } from './atlas-claims.ts';
import type { MatchDocument } from './atlas-match-text.ts';
import type { Manifest } from './own.ts';
import type { Team } from './rights-input.ts';
import type { PricedGap } from './rights-price.ts';
import type { First } from './standards-first.ts';
import type { UpdateDocument } from './update.ts';

/*
 * Every JSON document that a command writes or prints, by name. `npx tsx tools/docs.ts` makes schemas/NAME.schema.json of each:
 * a new field is a line in the type that it belongs to, a new document is a line here.
 */

export type plan = PlanDocument;
export type reforms = ReformsDocument;
export type options = OptionsDocument;
export type stress = StressDocument;
export type finance = FinanceDocument;
export type verify = Verified;
export type compare = Comparison;
export type update = UpdateDocument;
/** What a command wrote into a folder, for which case: chorsu.json. */
export type chorsu = Manifest;

export interface routes extends RoutesDocument {
  /** What is due on the good between the two places. */
  readonly duties?: readonly LaneDuty[];
  /** What must be known of rows that the routes pass. */
  readonly cautions?: readonly RouteCaution[];
}

export interface check {
  readonly errors: readonly Told[];
  readonly warnings: readonly Told[];
}

export interface rights extends Omit<RightsReport, 'gaps'> {
  /** Day on which deadlines are looked at, ISO 8601. */
  readonly asOf: string;
  readonly gaps: readonly PricedGap[];
  readonly teams: readonly Team[];
}

type FirstSet = Omit<First['sets'][number], 'ids'> & { readonly recognitions: readonly string[] };

export interface standards extends StandardsReport {
  /** What the plan pays, discounted. */
  readonly plan?: { readonly certification: number; readonly adaptation: number };
  /** Recognitions that are worth most together, by their number; empty without `--first`. */
  readonly first: readonly FirstSet[];
  readonly singles: readonly FirstSet[];
  readonly solves?: number;
  readonly rebuilt?: boolean;
  /** Published shares by which measures raise prices, for comparison. */
  readonly rates: unknown;
}

/** Costs, hours and km between all pairs of places, rows from, columns to; null where there is no route. */
export interface matrix {
  readonly year: number;
  readonly cargo: string;
  readonly places: readonly string[];
  readonly cost: readonly (readonly (number | null)[])[];
  readonly hours: readonly (readonly (number | null)[])[];
  readonly hours_p95: readonly (readonly (number | null)[])[];
  readonly km: readonly (readonly (number | null)[])[];
}

/** Published claims against data: what was said, what was found, by which definition and data. */
export type claims = readonly ClaimDocument[];
/** The register of joint projects; `near` with `--near CASE` alone. */
export type projects = readonly (Project & {
  readonly near?: {
    readonly place: string | null;
    readonly km: number | null;
    readonly candidates: readonly string[];
    readonly countries: readonly string[];
  };
})[];
export type match = MatchDocument;
export type chains = ChainsDocument;
