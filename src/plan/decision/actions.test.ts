import { expect, it } from 'vitest';
import { storedPlan } from '../../../test/outputs/stored.ts';
import { at, atStart } from '../../case/index.ts';
import { capitalOfBuilds } from '../../model/index.ts';
import { actionsOf } from './actions.ts';

const { document: plan, case: c } = await storedPlan('polymers');

it('a certificate is not asked for before its plant makes the good, and never earlier than its weeks before the first year of the case', () => {
  const start = Number(c.settings.start);
  const { place, good, scheme, evidence } = plan.certificates.find(({ year }) => year === start)!;
  const rows = at(c, start);
  const makers = new Set(rows.recipes.filter((row) => row.good === good && row.quantity > 0).map((row) => row.process));
  const late = plan.activity.filter(
    (activity) => activity.place !== place || !makers.has(activity.process) || activity.year >= start + 4,
  );
  expect(late.length).toBeLessThan(plan.activity.length);
  const of = (activity: typeof plan.activity) =>
    actionsOf({ ...plan, activity }, c).find(
      (action) =>
        action.kind === 'certificate' && action.place === place && action.good === good && action.key === scheme,
    )!;
  const slowest = Math.max(0, ...evidence.map((key) => rows.evidence.find((row) => row.evidence === key)?.weeks ?? 0));
  const weeks = (rows.schemes.find((row) => row.scheme === scheme)?.weeks ?? 0) + slowest;
  const first = Math.min(
    ...late.filter((activity) => activity.place === place && makers.has(activity.process)).map(({ year }) => year),
  );
  for (const [activity, year] of [
    [plan.activity, start],
    [late, first],
  ] as const)
    expect(of(activity)).toMatchObject({ year, begin: year - Math.ceil(weeks / 52) });
});

it('the capital of a plant that the plan reports as readiness has its contingency', () => {
  const rows = atStart(c);
  const [build] = plan.builds;
  const of = (contingency: number) => {
    const processes = rows.processes.map((row) => (row.process === build!.process ? { ...row, contingency } : row));
    return capitalOfBuilds({ builds: [build!], costs: [] }, { ...rows, processes })[0]!;
  };
  expect(of(0)).toBeGreaterThan(0);
  expect(of(0.1)).toBeCloseTo(1.1 * of(0), 4);
});
