import { atStart, type Case, groupBy, sumOf } from '../../case/index.ts';
import type { Action, PlanDocument } from '../../model/index.ts';
import { capitalOfBuilds } from '../../model/index.ts';

type Planned = Pick<PlanDocument, 'builds' | 'costs' | 'activity' | 'certificates' | 'licences' | 'draws' | 'legs'>;

const WEEKS = 52;

/**
 * Actions for a plan, the earliest first: plants and legs to build, certificates and licences to obtain, loans to
 * agree. Work on a plant begins `lead` years before service; on a certificate, its own weeks and those of its slowest
 * evidence before it is needed. A plan may hold a certificate from a year in which the plant does not make the good
 * yet; then it is not needed before that year. `c` has the plan's reforms in force.
 */
export function actionsOf(plan: Planned, c: Case): Action[] {
  const rows = atStart(c);
  const capital = capitalOfBuilds(plan, rows);
  const leadOf = (process: string) => rows.processes.find((row) => row.process === process)?.lead ?? 0;
  const weeksOf = (scheme: string, evidence: readonly string[]) => {
    const own = rows.schemes.find((row) => row.scheme === scheme)?.weeks ?? 0;
    const slowest = evidence.map((key) => rows.evidence.find((row) => row.evidence === key)?.weeks ?? 0);
    return own + Math.max(0, ...slowest);
  };
  const makers = groupBy(
    rows.recipes.filter(({ quantity }) => quantity > 0),
    ({ good }) => good,
  );
  /** The first year in which a place makes a good; undefined if it never does. */
  const firstMade = (place: string, good: string): number | undefined => {
    const processes = new Set((makers.get(good) ?? []).map(({ process }) => process));
    const years = plan.activity
      .filter((activity) => activity.place === place && activity.amount > 0 && processes.has(activity.process))
      .map(({ year }) => year);
    return years.length > 0 ? Math.min(...years) : undefined;
  };
  const builds = plan.builds.map(
    ({ place, process, year }, i): Action => ({
      kind: 'build',
      year,
      begin: year - leadOf(process),
      place,
      process,
      cost: capital[i]!,
    }),
  );
  const certificates = plan.certificates.map(({ place, good, scheme, year: obtained, evidence }): Action => {
    const year = Math.max(obtained, firstMade(place, good) ?? obtained);
    const begin = year - Math.ceil(weeksOf(scheme, evidence) / WEEKS);
    return { kind: 'certificate', year, begin, place, good, key: scheme };
  });
  const licences = plan.licences.map(
    ({ place, process, licence, year }): Action => ({ kind: 'licence', year, place, process, key: licence }),
  );
  const kindOf = (facility: string) => {
    const kind = rows.facilities.find((row) => row.facility === facility)?.kind;
    return kind === 'equity' || kind === 'grant' ? kind : 'loan';
  };
  const loans = [...groupBy(plan.draws, ({ facility }) => facility).entries()].map(
    ([key, draws]): Action => ({
      kind: kindOf(key),
      year: Math.min(...draws.map(({ year }) => year)),
      key,
      cost: sumOf(draws, ({ amount }) => amount),
    }),
  );
  const legs = plan.legs.map(({ leg, year }): Action => ({ kind: 'leg', year, key: leg }));
  const all = [...builds, ...certificates, ...licences, ...loans, ...legs];
  return all.sort((a, b) => (a.begin ?? a.year) - (b.begin ?? b.year) || a.year - b.year);
}
