import { atStart, type Case, siteKey } from '../../../case/index.ts';
import type { PlanDocument } from '../../document.ts';
import { banks } from './banks.ts';
import { carriedShare } from './carried.ts';
import { creditsOf } from './credits.ts';
import { inflationOf } from './currencies.ts';
import type { CutProject } from './failing-covenants.ts';
import { financed } from './financed.ts';
import type { Lanes } from './lanes.ts';
import { flowsOf, missed } from './lending.ts';
import type { CannotBeFinanced, FinanceDocument, FinancedProject } from './shape.ts';

/**
 * The finance document of a plan: money and ratios of each project, failing covenants, banks. `cuts` are those of the
 * plan's covenant loop (none for a plan read from a file: its failing covenants are found again); `paths` is the number
 * of random paths, 0 for none. The result depends on plan and case alone.
 */
export function financeDocument(
  plan: PlanDocument,
  c: Case,
  cuts: readonly CutProject[],
  paths: number,
  lanes: Lanes,
): FinanceDocument {
  const rows = atStart(c);
  const { currency, discountRate } = rows.settings;
  const countries = new Map(rows.countries.map((row) => [row.country, row]));
  const projects: FinancedProject[] = [];
  const failing: CannotBeFinanced[] = [];
  const flows = flowsOf(plan, c, lanes);
  for (const flow of flows) {
    const { project, failing: cut } = flow;
    const partners = partnersOf(plan, c, project.place);
    const financedProject = financed(flow, partners, countries.get(project.country)?.risk, paths);
    projects.push({ ...financedProject, ...(financedProject.support ? withoutOf(plan, financedProject) : {}) });
    if (!cut) continue;
    const gearing = carriedShare(project, cut);
    const { place, process } = project;
    failing.push({ ...cannotOf({ place, process, gearing, cut }, project.start), cut: false });
  }
  const lenders = banks(plan, c);
  return {
    currency: plan.currency,
    inflation: inflationOf(rows, currency) ?? null,
    discountRate,
    projects,
    cannot: [...cutsOf(plan, cuts, failing).map((cut) => cannotOf(cut, Number(c.settings.start))), ...failing],
    credits: creditsOf(flows),
    ...(lenders.length > 0 ? { bank: { banks: lenders } } : {}),
  };
}

/** NPV of the plan, and of the best plan without a plant, if that was solved. */
function withoutOf({ npv, decision }: PlanDocument, project: FinancedProject): Pick<FinancedProject, 'without'> {
  const loss = decision?.plants?.find(({ place, process }) => place === project.place && process === project.process)
    ?.rests.loss;
  if (npv === null || loss === undefined) return {};
  const bounded = loss !== null && Number.isFinite(loss.low) && Number.isFinite(loss.high);
  if (loss !== null && !bounded) return {};
  return { without: loss === null ? null : { plan: npv, low: npv - loss.high, high: npv - loss.low } };
}

/**
 * The last cut of each project that the plan builds and whose covenants hold now: the covenant loop also cuts the debt
 * of plants that a later plan leaves out. If no plan is known, of every project that was tried.
 */
function cutsOf(plan: PlanDocument, cuts: readonly CutProject[], failing: readonly CannotBeFinanced[]): CutProject[] {
  const built = new Set(plan.builds.map(siteKey));
  const fails = new Set(failing.map(siteKey));
  const last = new Map(cuts.map((cut) => [siteKey(cut), cut]));
  return [...last].flatMap(([key, cut]) => (!fails.has(key) && (plan.npv === null || built.has(key)) ? [cut] : []));
}

function cannotOf({ place, process, gearing, cut }: CutProject, start: number): CannotBeFinanced {
  return { place, process, ...missed(cut, start), gearing, cut: true, mends: cut.mends };
}

/** Countries of a place and of the places that it trades with in the plan. */
function partnersOf(plan: PlanDocument, c: Case, place: string): string[] {
  const rows = atStart(c);
  const countryOf = new Map(rows.places.map((row) => [row.place, row.country]));
  const found = new Set<string>();
  for (const near of [
    place,
    ...plan.flows.flatMap((f) => (f.from === place ? [f.to] : f.to === place ? [f.from] : [])),
  ]) {
    const country = countryOf.get(near);
    if (country !== undefined) found.add(country);
  }
  return [...found].sort();
}
