import { siteKey, sumOf } from '../../case/index.ts';
import { bookOf } from '../frame/book.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import { grouped, sums } from '../frame/sums.ts';
import type { Tally } from '../frame/tally.ts';

/** Choices: min <= number of builds of the members over the horizon <= max. */
export function choices({ plan, c, horizon }: PlanInCase, tally: Tally): void {
  const builds = sums();
  for (const { place, process, count } of plan.builds) builds.add(siteKey({ place, process }), count);
  for (const { leg } of plan.legs) builds.add(leg, 1);
  for (const [choice, rows] of grouped(bookOf(c, horizon.start).rows.choices, (row) => row.choice)) {
    const members = new Set(rows.map((row) => row.member));
    const count = sumOf(members, (member) => builds.get(member));
    tally.least(`choice ${choice}: min`, count, Math.max(...rows.map((row) => row.min)));
    tally.most(`choice ${choice}: max`, count, Math.min(...rows.map((row) => row.max)));
  }
}
