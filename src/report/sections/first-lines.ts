import { money, percent } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { Build } from '../../plan/index.ts';
import { buildCapital } from '../build-capital.ts';
import { type Context, sumBy } from '../context.ts';
import { plantName } from '../facts.ts';
import { notKnownLines } from '../not-known.ts';
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
    ...notKnownLines(plan, facts),
    say.restsWeak({ share: percent(weakShare(plan)) }),
    ...(plan.opinion?.ok ? [say.opinionAgrees] : []),
  ];
}

/** The lines of the first page under the answer, and under the table of plants where there is one: it names the builds. */
export function firstLines(context: Context): string[] {
  const { plan, facts } = context;
  const decide = plan.decision?.plants && plan.npv !== null ? whyLines(plan, facts) : decideLines(context);
  return [...decide, ...unknownLines(context)];
}

/** The builds that cost most, each with its first year and its capital, undiscounted; those of one site and year together. */
function largestBuilds(context: Context): string[] {
  const { plan, facts } = context;
  const capital = buildCapital(context);
  const spent = sumBy(
    plan.builds.map((build, i) => ({ build, amount: capital[i]! })),
    ({ build: { place, process, year } }) => JSON.stringify({ place, process, year }),
    ({ amount }) => amount,
  );
  const largest = [...spent].sort((a, b) => b[1] - a[1]).slice(0, LARGEST);
  const builds = largest.map(([key, amount]) => {
    const { place, process, year } = JSON.parse(key) as Pick<Build, 'place' | 'process' | 'year'>;
    return { site: plantName(facts, { place, process }), year, cost: money(amount, plan.currency) };
  });
  return builds.length > 0 ? [words().plan.largestBuilds({ builds })] : [];
}

/** Sites whose next best place may be as good: which of the two stands is no finding. */
function nearTies({ plan, facts }: Context): string[] {
  const ties = (plan.here ?? []).filter(({ next }) => next.place !== null && (next.loses.low ?? 0) <= 0);
  const sites = ties.map(({ place, process }) => plantName(facts, { place, process }));
  return sites.length > 0 ? [words().plan.nearTies({ sites })] : [];
}
