import { atStart } from '../../case/index.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import { sums } from '../frame/sums.ts';
import type { Tally } from '../frame/tally.ts';
import { projectKey, projectsOf } from './projects.ts';

/** For each project and year: capex = draws + own funds. The own funds of all projects are at most `ownFunds` a year. */
export function sources(planInCase: PlanInCase, tally: Tally): void {
  const { plan, c } = planInCase;
  const projects = projectsOf(planInCase);
  const { ownFunds } = atStart(c).settings;
  const draws = sums();
  for (const draw of plan.draws) {
    const key = projectKey(draw);
    if (!(draw.amount >= 0)) tally.wrong(`draw ${draw.facility} ${key} ${draw.year}: negative`, draw.amount);
    if (!projects.has(key)) tally.wrong(`draw ${draw.facility} ${key} ${draw.year}: nothing is built`, draw.amount);
    draws.add(`${key} ${draw.year}`, draw.amount);
  }
  const own = sums();
  const spent = sums();
  for (const [key, { capex, total }] of projects) {
    const years = new Set([
      ...capex.keys(),
      ...plan.draws.filter((x) => projectKey(x) === key).map((x) => `${x.year}`),
    ]);
    for (const year of years) {
      const money = draws.get(`${key} ${year}`);
      tally.most(`money ${key} ${year}`, money, capex.get(year), total * 1e-3);
      own.add(year, Math.max(0, capex.get(year) - money));
      spent.add(year, capex.get(year));
    }
  }
  for (const year of spent.keys()) tally.most(`own funds ${year}`, own.get(year), ownFunds, spent.get(year));
}
