import { atStart, type Case, siteKey } from '../../case/index.ts';
import type { PlanDocument } from '../../model/index.ts';
import type { Difference } from '../opinion.ts';

/** The key columns of each list of a plan. Keys must be unique. */
const names: { readonly [K in keyof PlanDocument]?: readonly string[] } = {
  builds: ['place', 'process', 'tier', 'year'],
  closings: ['place', 'process'],
  legs: ['leg', 'year'],
  activity: ['place', 'process', 'year'],
  purchases: ['good', 'place', 'year', 'step'],
  flows: ['good', 'from', 'to', 'year', 'legs', 'agreement', 'origin'],
  surplus: ['good', 'place', 'year'],
  deliveries: ['good', 'place', 'year', 'step'],
  certificates: ['place', 'good', 'scheme', 'year'],
  kept: ['place', 'good', 'scheme'],
  licences: ['place', 'process', 'licence', 'year'],
  draws: ['facility', 'place', 'process', 'leg', 'year'],
};

/**
 * Compares the statements of a plan with its case (`c` as read): case name, currency and years; reforms, candidates and targets of the request must exist;
 * no row is listed twice.
 */
export function statedOf(plan: PlanDocument, c: Case): Difference[] {
  const { start, years, step, currency } = atStart(c).settings;
  const differences: Difference[] = [];
  const wrong = (row: string, stated = 1, recomputed = 0) => void differences.push({ row, plan: stated, recomputed });
  if (plan.case !== c.name) wrong(`the plan is of a case ${plan.case}, not ${c.name}`);
  if (plan.currency !== currency) wrong(`the plan is in ${plan.currency}, the case in ${currency}`);
  const own = Array.from({ length: Math.ceil(years / step) }, (_, i) => start + i * step);
  if (plan.years.length !== own.length || plan.years.some((year, i) => year !== own[i]))
    wrong(`years ${plan.years.join(' ')}`, plan.years.length, own.length);
  for (const { place, good, scheme, until } of plan.kept ?? [])
    if (!(until >= start && until < start + years))
      wrong(`kept: ${scheme} ${place}/${good} until ${until}, outside the years of the case`, until, start + years - 1);
  if (!['optimal', 'feasible', 'refuted'].includes(plan.status)) wrong(`status ${plan.status} of a plan`);
  const { reforms, require = [], forbid = [], withoutTargets = [] } = plan.request;
  const named = new Set(c.tables.reforms.map((row) => row.reform));
  for (const key of reforms) if (!named.has(key)) wrong(`request: no reform ${key}`);
  const candidates = new Set(c.tables.candidates.map(siteKey));
  for (const key of [...require, ...forbid]) if (!candidates.has(key)) wrong(`request: no candidate ${key}`);
  const targets = new Set(c.tables.targets.map((row) => row.target));
  for (const key of withoutTargets) if (!targets.has(key)) wrong(`request: no target ${key}`);
  for (const list of Object.keys(names) as (keyof typeof names)[]) {
    const seen = new Set<string>();
    for (const row of (plan[list] ?? []) as readonly unknown[] as readonly Record<string, unknown>[]) {
      const name = JSON.stringify(names[list]!.map((column) => row[column] ?? ''));
      if (seen.has(name)) wrong(`${list}: ${(JSON.parse(name) as unknown[]).flat().join(' ')} is listed twice`, 2, 1);
      seen.add(name);
    }
  }
  for (const { place, good, scheme, evidence } of plan.certificates)
    if (new Set(evidence).size < evidence.length)
      wrong(
        `certificates: ${scheme} ${place}/${good} names its evidence twice`,
        evidence.length,
        new Set(evidence).size,
      );
  return differences;
}
