import type { Build } from '../plan/index.ts';
import { type Context, sumBy } from './context.ts';

const siteOf = ({
  place = '',
  process = '',
}: {
  readonly place?: string | undefined;
  readonly process?: string | undefined;
}) => JSON.stringify([place, process]);

/**
 * Capital of each build of a plan, undiscounted, in the case's money and the order of `plan.builds`. What the plan pays at a site is
 * divided among its builds by their capex in the case, so that the amounts add up to it; a process that is reported under
 * another heading has the capex of the case.
 */
export function buildCapital({ plan, facts }: Context): number[] {
  const { tiers, candidates } = facts.rows;
  const capex = (build: Build): number => {
    const tier = tiers.find((row) => row.process === build.process && row.tier === build.tier);
    const candidate = candidates.find((row) => row.place === build.place && row.process === build.process);
    const all = (tier?.capex ?? 0) * build.count + (tier?.capex_per_unit ?? 0) * (build.size ?? 0);
    return all * (candidate?.capex_factor ?? 1);
  };
  const own = plan.builds.map(capex);
  const given = sumBy(
    plan.builds.map((build, i) => ({ build, amount: own[i]! })),
    ({ build }) => siteOf(build),
    ({ amount }) => amount,
  );
  const paid = sumBy(
    plan.costs.filter((line) => line.heading === 'capital' && line.process !== undefined),
    siteOf,
    (line) => line.amount,
  );
  const alike = sumBy(plan.builds, siteOf, () => 1);
  return plan.builds.map((build, i) => {
    const site = siteOf(build);
    const [all, cost] = [given.get(site)!, paid.get(site)];
    if (cost === undefined) return own[i]!;
    return all > 0 ? (cost * own[i]!) / all : cost / alike.get(site)!;
  });
}
