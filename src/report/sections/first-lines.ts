import { money, percent } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import { capitalOfBuilds, plantName, sumBy } from '../../model/index.ts';
import type { Build } from '../../plan/index.ts';
import { gapSentence } from '../gap.ts';
import type { Context } from '../input.ts';
import { nextLines } from '../next-lines.ts';
import { notKnownLines } from '../not-known.ts';
import { gainLines, reasonLines } from '../why-lines.ts';
import { weakShare } from '../words.ts';
import { bridgeSentence } from './bridge.ts';
import { scenariosSentence } from './scenarios.ts';
import { turnsSentence } from './turns.ts';

/** Builds that the first page names: those that cost most. */
const LARGEST = 4;

/** The lines of the first page, a sentence each. */
interface FirstLines {
  /** What is built, where no table of plants tells it, and what the plan gains. */
  readonly gain: readonly string[];
  /** The figures that turn it, other futures, weak figures, the second opinion. */
  readonly sure: readonly string[];
  readonly next: readonly string[];
  /** Why the plan is as it is, places that may be as good, what the case does not say: folded on a page. */
  readonly more: readonly string[];
}

export function firstLines(context: Context): FirstLines {
  const { plan, facts } = context;
  if (plan.npv === null) return { gain: [], sure: [], next: [], more: [] };
  const say = words().plan;
  const drawn = plan.decision?.bridge !== undefined;
  const weak = say.restsWeak({ share: percent(weakShare(plan)) });
  // The headline says what all do together.
  const who = drawn ? bridgeSentence(plan, plan.decision?.plants !== undefined) : undefined;
  const short = plan.decision?.plants?.some(({ rests }) => rests.on === 'owners');
  const sure = [
    plan.decision?.plants ? gapSentence(plan) : undefined,
    turnsSentence(plan, facts),
    scenariosSentence(plan, facts),
    sentences(weak, plan.opinion?.ok ? say.opinionAgrees : undefined),
  ];
  return {
    gain: [
      ...(plan.decision?.plants ? [] : largestBuilds(context)),
      ...gainLines(plan, facts, drawn).slice(plan.decision?.plants && drawn ? 1 : 0),
    ],
    sure: sure.filter((line) => line !== undefined),
    next: nextLines(plan, facts),
    more: [
      ...(who === undefined ? [] : [who]),
      ...(short ? [words().plants.shortNote] : []),
      ...reasonLines(plan, facts),
      ...nearTies(context),
      ...notKnownLines(plan, facts),
    ],
  };
}

/** All lines of the first page one after another. */
export const allLines = (lines: FirstLines): string[] => [...lines.gain, ...lines.sure, ...lines.next, ...lines.more];

/** The builds that cost most, each with its first year and its capital, undiscounted; those of one site and year together. */
function largestBuilds(context: Context): string[] {
  const { plan, facts } = context;
  const capital = capitalOfBuilds(context.plan, context.facts.rows);
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
