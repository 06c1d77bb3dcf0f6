import { money, percent } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { type Context, sumBy } from '../context.ts';
import { plantName } from '../facts.ts';
import { whyLines } from '../why-lines.ts';
import { weakShare } from '../words.ts';
import { scenariosSentence } from './scenarios.ts';

/** Builds that the first page names: those that cost most. */
const LARGEST = 4;

/** What there is to decide: what is built where, when and for how much, and why. */
export function decideLines(context: Context): string[] {
  const { plan, facts } = context;
  return plan.npv === null ? [] : [...largestBuilds(context), ...whyLines(plan, facts)];
}

/** What the answer leaves open: places that may be as good, other futures, weak figures; and that the second opinion agrees. */
export function unknownLines(context: Context): string[] {
  const { plan, facts } = context;
  if (plan.npv === null) return [];
  const say = words().plan;
  const scenarios = scenariosSentence(plan, facts);
  return [
    ...nearTies(context),
    ...(scenarios === undefined ? [] : [scenarios]),
    say.restsWeak({ share: percent(weakShare(plan)) }),
    ...(plan.opinion?.ok ? [say.opinionAgrees] : []),
  ];
}

/** The lines of the first page under the answer. */
export const firstLines = (context: Context): string[] => [...decideLines(context), ...unknownLines(context)];

/** The builds that cost most, each with its first year and what is spent on it, undiscounted. */
function largestBuilds({ plan, facts }: Context): string[] {
  const capital = plan.costs.filter((line) => line.heading === 'capital' && line.process !== undefined);
  const spent = sumBy(
    capital,
    (line) => JSON.stringify([line.place, line.process]),
    (line) => line.amount,
  );
  const largest = [...spent].sort((a, b) => b[1] - a[1]).slice(0, LARGEST);
  const builds = largest.map(([key, amount]) => {
    const [place, process] = JSON.parse(key) as [string, string];
    const own = plan.builds.filter((build) => build.place === place && build.process === process);
    return {
      site: plantName(facts, { place, process }),
      year: Math.min(...own.map((build) => build.year)),
      cost: money(amount, plan.currency),
    };
  });
  return builds.length > 0 ? [words().plan.largestBuilds({ builds })] : [];
}

/** Sites whose next best place may be as good: which of the two stands is no finding. */
function nearTies({ plan, facts }: Context): string[] {
  const ties = (plan.here ?? []).filter(({ next }) => next.place !== null && (next.loses.low ?? 0) <= 0);
  const sites = ties.map(({ place, process }) => plantName(facts, { place, process }));
  return sites.length > 0 ? [words().plan.nearTies({ sites })] : [];
}
