import { addTo, at, atStart, type Case, type Row, siteKey, sumOf } from '../../case/index.ts';
import type { Draw } from '../../model/index.ts';
import { bookOf } from '../frame/book.ts';
import type { Horizon } from '../frame/horizon.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import { grouped } from '../frame/sums.ts';
import type { Source, Tally } from '../frame/tally.ts';
import { type Project, projectKey, projectsOf } from './projects.ts';
import { scheduleOf, servicePerUnit } from './service.ts';

/**
 * Limits and costs of each facility in use:
 *
 * - draws <= amount over the horizon, and <= max_share of a project's capex of the year
 * - draws only for its countries, sectors and years, with builds in at least min_members of `members` (or of the bloc, if it names none)
 * - the draws of one project >= min_draw
 * - subsidies of a year, for one project and for all, within their limits
 *
 * A draw changes the cost of its year by amount x (present value of service and fees - 1). The commitment fee is paid each year from `from` to `until` on
 * the amount not yet drawn.
 */
export function facilities(planInCase: PlanInCase, tally: Tally): void {
  const { plan, c, horizon } = planInCase;
  const projects = projectsOf(planInCase);
  const book = bookOf(c, horizon.start);
  const { discountRate, bloc } = atStart(c).settings;
  const built = new Set(plan.builds.map((x) => book.countryOf(x.place)));
  for (const [key, draws] of grouped(plan.draws, (x) => x.facility)) {
    const years = inForce(c, key, horizon);
    const row = years.at(-1)?.row;
    if (!row) {
      tally.wrong(`facility ${key}: cannot be drawn on`, total(draws));
      continue;
    }
    for (const draw of draws) {
      const then = years.find((x) => x.year === draw.year)?.row;
      if (!then) {
        tally.wrong(`facility ${key}: not there in ${draw.year}`, draw.amount, 0);
        continue;
      }
      checkEligibility(then, draw, projects, tally);
      const owners = draw.leg === undefined ? ownersOf(c, projects.get(projectKey(draw)), draw.year) : undefined;
      tally.spend(
        'finance',
        draw.year,
        draw.amount * (servicePerUnit(then, discountRate, horizon.end - draw.year, owners?.capital_cost) - 1),
        { ...drawnFor(draw, projects), rows: then.kind === 'equity' && then.rate === 0 ? [then, owners] : [then] },
      );
    }
    tally.most(`facility ${key}: amount`, total(draws), row.amount);
    const counted = row.members.length > 0 ? row.members : bloc;
    const members = [...built].filter((country) => counted.length === 0 || counted.includes(country)).length;
    tally.least(`facility ${key}: min_members`, members, row.min_members);
    subsidies(key, draws, years, tally);
    for (const [drawn, own] of grouped(draws, projectKey))
      tally.least(`facility ${key}: min_draw ${drawn}`, total(own), row.min_draw);
    for (const [paid, own] of grouped(draws, (x) => `${projectKey(x)} ${x.year}`)) {
      const { year } = own[0]!;
      const share = years.find((x) => x.year === year)?.row.max_share ?? 0;
      tally.most(
        `facility ${key}: max_share ${paid}`,
        total(own),
        share * spent(projects, own[0]!),
        scale(projects, own[0]!),
      );
    }
    commitment(row, draws, [years[0]!.year, years.at(-1)!.year], projects, tally);
  }
}

/** The interest that a state pays in each year, for one project and for all, is within its limits. */
function subsidies(key: string, draws: readonly Draw[], years: ReturnType<typeof inForce>, tally: Tally): void {
  const row = years.at(-1)!.row;
  const paid = new Map<number, Map<string, number>>();
  for (const draw of draws) {
    const then = years.find((x) => x.year === draw.year)?.row;
    if (!then || then.subsidy === 0) continue;
    for (const [k, { owed }] of scheduleOf(then).entries()) {
      const year = draw.year + k + 1;
      const of = paid.get(year) ?? new Map<string, number>();
      addTo(of, projectKey(draw), draw.amount * then.subsidy * owed);
      paid.set(year, of);
    }
  }
  for (const [year, of] of paid) {
    for (const [project, amount] of of)
      tally.most(`facility ${key}: subsidy_project ${project} ${year}`, amount, row.subsidy_project);
    const all = sumOf(of.values());
    tally.most(`facility ${key}: subsidy_year ${year}`, all, row.subsidy_year);
  }
}

/** The row of a project's country in a year. Its `capital_cost` is the return of equity without a rate. */
const ownersOf = (c: Case, project: Project | undefined, year: number) =>
  project && bookOf(c, year).countries.get(project.countries[0] ?? '');

/** The rows of a facility by calendar year, for the years in which it can be drawn on. */
function inForce(c: Case, key: string, horizon: Horizon): { year: number; row: Row<'facilities'> }[] {
  const found: { year: number; row: Row<'facilities'> }[] = [];
  for (let year = horizon.start; year < horizon.end; year++) {
    const row = at(c, year).facilities.find((x) => x.facility === key && x.kind !== 'guarantee');
    if (row) found.push({ year, row });
  }
  return found;
}

/** Capex that the project of a draw pays in its year. */
const spent = (projects: ReadonlyMap<string, Project>, draw: Draw): number =>
  projects.get(projectKey(draw))?.capex.get(`${draw.year}`) ?? 0;

/** Scale of the tolerance for limits of one year: a thousandth of the capex of the whole project. */
const scale = (projects: ReadonlyMap<string, Project>, draw: Draw): number =>
  (projects.get(projectKey(draw))?.total ?? 0) * 1e-3;

/** All loans together pay at most `maxGearing` of the capex of a candidate in a year. Legs are not limited. */
export function gearing(planInCase: PlanInCase, tally: Tally): void {
  const { plan, c } = planInCase;
  const projects = projectsOf(planInCase);
  const loans = plan.draws.filter(
    (x) =>
      x.leg === undefined && at(c, x.year).facilities.some((row) => row.facility === x.facility && row.kind === 'loan'),
  );
  for (const [paid, own] of grouped(loans, (x) => `${projectKey(x)} ${x.year}`)) {
    const { maxGearing } = at(c, own[0]!.year).settings;
    tally.most(`maxGearing ${paid}`, total(own), maxGearing * spent(projects, own[0]!), scale(projects, own[0]!));
  }
}

/** The cost of a draw belongs to the facility and to its project; a leg belongs to the place where it starts. */
function drawnFor(
  { facility, place, process, leg }: Draw,
  projects: ReadonlyMap<string, Project>,
): Omit<Source, 'rows'> {
  if (leg === undefined)
    return { facility, place, process, country: projects.get(siteKey({ place, process }))?.countries[0] };
  const project = projects.get(leg);
  return { facility, place: project?.place, country: project?.countries[0] };
}

const total = (draws: readonly Draw[]): number => sumOf(draws, (x) => x.amount);

function checkEligibility(
  row: Row<'facilities'>,
  draw: Draw,
  projects: ReadonlyMap<string, Project>,
  tally: Tally,
): void {
  const key = projectKey(draw);
  const name = `draw ${row.facility} ${key} ${draw.year}`;
  const project = projects.get(key);
  if (!project) return;
  if (row.countries.length > 0 && !project.countries.some((x) => row.countries.includes(x)))
    tally.wrong(`${name}: country`, draw.amount, 0);
  const sector = row.sectors.length === 0 || row.sectors.some((code) => project.sector.startsWith(code));
  if (!sector) tally.wrong(`${name}: sector`, draw.amount, 0);
  if (draw.year < (row.from ?? draw.year) || draw.year > (row.until ?? draw.year))
    tally.wrong(`${name}: years`, draw.year, row.from ?? row.until);
}

function commitment(
  row: Row<'facilities'>,
  draws: readonly Draw[],
  [start, end]: [number, number],
  projects: ReadonlyMap<string, Project>,
  tally: Tally,
): void {
  if (row.commitment_fee === 0 || !Number.isFinite(row.amount)) return;
  const first = Math.max(start, row.from ?? start);
  const last = Math.min(end, row.until ?? end);
  for (let year = first; year <= last; year++) {
    tally.spend('finance', year, row.commitment_fee * row.amount, { facility: row.facility, rows: [row] });
    for (const draw of draws.filter((x) => x.year <= year))
      tally.spend('finance', year, -row.commitment_fee * draw.amount, { ...drawnFor(draw, projects), rows: [row] });
  }
}
