import type { Project } from '../atlas/index.ts';
import type { CellUpdate, DescribedIssue } from '../case/index.ts';
import type { RoutesDocument } from '../network/index.ts';
import type {
  Comparison,
  FinanceDocument,
  First,
  LaneDuty,
  PlanDocument,
  PricedGap,
  RouteCaution,
  Team,
  Verified,
} from '../plan/index.ts';
import type { OptionsDocument, ReformsDocument, StressDocument } from '../reforms/index.ts';
import type { RightsReport } from '../rights/index.ts';
import type { StandardsReport } from '../standards/index.ts';
import type { BlocDocument } from './atlas/bloc.ts';
import type { ChainsDocument } from './atlas/chains.ts';
import type { ClaimDocument } from './atlas/claims.ts';
import type { MatchDocument } from './atlas/match.ts';

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
/** New figures for a table: what changes, and what that makes of the plan. */
export interface update {
  readonly table: string;
  readonly cells: readonly CellUpdate[];
  readonly added: readonly string[];
  readonly written: boolean;
  readonly plan?: {
    /** NPV of the plans found, before and after. */
    readonly before: { readonly npv: number | null; readonly bound: number | null };
    readonly after: { readonly npv: number | null; readonly bound: number | null };
    /** Builds that differ; `counts` before and after, numbers of builds. */
    readonly builds: Comparison['builds'];
  };
}

/** What a command wrote into a folder, for which case: chorsu.json. */
export interface chorsu {
  readonly chorsu: 1;
  /** The case: its path seen from the folder, or the name of a bundled one. */
  readonly of: string;
  /** Files by the question that wrote them, with `/` between folders. */
  readonly files: Readonly<Record<string, readonly string[]>>;
}

export interface routes extends RoutesDocument {
  /** What is due on the good between the two places. */
  readonly duties?: readonly LaneDuty[];
  /** What must be known of rows that the routes pass. */
  readonly cautions?: readonly RouteCaution[];
}

export interface check {
  readonly errors: readonly DescribedIssue[];
  readonly warnings: readonly DescribedIssue[];
}

export interface rights extends Omit<RightsReport, 'gaps'> {
  /** Day on which deadlines are looked at, ISO 8601. */
  readonly asOf: string;
  /** Whose docket it is. */
  readonly parties: readonly string[];
  readonly gaps: readonly PricedGap[];
  readonly teams: readonly Team[];
}

type FirstSet = Omit<First['sets'][number], 'ids' | 'labels'> & {
  readonly recognitions: readonly string[];
  /** The same in words. */
  readonly labels: readonly string[];
};

export interface standards extends StandardsReport {
  /** In which requirements are looked at. */
  readonly year: number;
  /** What the plan pays, discounted; the certificates that it obtains, and at how many sites. */
  readonly plan?: {
    readonly certification: number;
    readonly adaptation: number;
    readonly certificates: number;
    readonly sites: number;
  };
  /** Recognitions that are worth most together, by their number; empty without `--first`. */
  readonly first: readonly FirstSet[];
  readonly singles: readonly FirstSet[];
  /** Of the singles: what they make cheaper is asked of nothing that is sold, so they change nothing by themselves. */
  readonly idle?: readonly string[];
  readonly solves?: number;
  readonly rebuilt?: boolean;
  /** Markets that trade by the plan, and what published rates say of a deep agreement between them. */
  readonly partners?: First['partners'];
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
/** The ten members together. */
export type bloc = BlocDocument;
