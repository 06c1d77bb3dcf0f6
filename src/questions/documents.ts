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
 * The types of all JSON documents that commands write or print, by name. `npm run docs` makes schemas/NAME.schema.json from each.
 */

export type plan = PlanDocument;
export type reforms = ReformsDocument;
export type options = OptionsDocument;
export type stress = StressDocument;
export type finance = FinanceDocument;
export type verify = Verified;
export type compare = Comparison;
/** New figures for a table: the cells that change, and the plans before and after. */
export interface update {
  readonly table: string;
  readonly cells: readonly CellUpdate[];
  readonly added: readonly string[];
  readonly written: boolean;
  readonly plan?: {
    /** NPV and bound of the plans, before and after. */
    readonly before: { readonly npv: number | null; readonly bound: number | null };
    readonly after: { readonly npv: number | null; readonly bound: number | null };
    /** Builds that differ; `counts` are the numbers of builds before and after. */
    readonly builds: Comparison['builds'];
  };
}

/** chorsu.json: the files that commands wrote into a folder, and the case that they are about. */
export interface chorsu {
  readonly chorsu: 1;
  /** The path of the case relative to the folder, or the name of a bundled case. */
  readonly of: string;
  /** Paths of files, by the question that wrote them. */
  readonly files: Readonly<Record<string, readonly string[]>>;
}

export interface routes extends RoutesDocument {
  /** Duties on the good between the two places. */
  readonly duties?: readonly LaneDuty[];
  /** Cautions about rows that the routes use. */
  readonly cautions?: readonly RouteCaution[];
}

export interface check {
  readonly errors: readonly DescribedIssue[];
  readonly warnings: readonly DescribedIssue[];
}

export interface rights extends Omit<RightsReport, 'gaps'> {
  /** Date from which deadlines count, ISO 8601. */
  readonly asOf: string;
  /** Parties whose deadlines are listed. */
  readonly parties: readonly string[];
  readonly gaps: readonly PricedGap[];
  readonly teams: readonly Team[];
}

type FirstSet = Omit<First['sets'][number], 'ids' | 'labels'> & {
  readonly recognitions: readonly string[];
  /** The recognitions as texts. */
  readonly labels: readonly string[];
};

export interface standards extends StandardsReport {
  /** Year of the requirements. */
  readonly year: number;
  /** What the plan pays for certification and adaptation, discounted; the number of certificates, and of sites that obtain them. */
  readonly plan?: {
    readonly certification: number;
    readonly adaptation: number;
    readonly certificates: number;
    readonly sites: number;
  };
  /** The most valuable sets of recognitions, by their size; empty without `--first`. */
  readonly first: readonly FirstSet[];
  readonly singles: readonly FirstSet[];
  /** Singles without effect: no market asks for the certificates that they make cheaper. */
  readonly idle?: readonly string[];
  readonly solves?: number;
  readonly rebuilt?: boolean;
  /** Pairs of markets that trade in the plan, with published effects of a deep agreement between them. */
  readonly partners?: First['partners'];
  /** Published price effects of technical measures, for comparison. */
  readonly rates: unknown;
}

/** Costs, hours and km between all pairs of places: rows are origins, columns destinations; null where there is no route. */
export interface matrix {
  readonly year: number;
  readonly cargo: string;
  readonly places: readonly string[];
  readonly cost: readonly (readonly (number | null)[])[];
  readonly hours: readonly (readonly (number | null)[])[];
  readonly hours_p95: readonly (readonly (number | null)[])[];
  readonly km: readonly (readonly (number | null)[])[];
}

/** Published claims compared with data. */
export type claims = readonly ClaimDocument[];
/** The register of joint projects; `near` only with `--near CASE`. */
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
/** Trade of the ten members with each other. */
export type bloc = BlocDocument;
