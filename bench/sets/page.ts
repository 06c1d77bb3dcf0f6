import { type ComponentName, components } from '../../src/search/component.ts';
import { SEEDS, sets } from '../../test/support/sets.ts';
import { median } from '../measure.ts';
import { ablations, type PeerRun, peerRuns, type Run, runs } from './results.ts';

/** Seconds of processor time of the runs that stand on the page. */
const SECONDS = 60;
/** Median gaps that are aimed at, in per cent. */
const GOALS: Readonly<Record<string, number>> = { mid: 0.7, upper: 1, large: 2, tight: 0.3, hard: 0.3 };

/** A plan that builds nothing costs next to nothing: its gap says no more than that it is wide. */
const WIDE = 10;
const percent = (share: number): string => {
  if (!Number.isFinite(share)) return 'none';
  return share > WIDE ? `over ${100 * WIDE} %` : `${Number((100 * share).toPrecision(2))} %`;
};
const time = (seconds: number): string => (Number.isFinite(seconds) ? `${seconds.toFixed(1)} s` : 'none');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(' | ')} |`,
  `| ${head.map((_, i) => (i === 0 ? '---' : '---:')).join(' | ')} |`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];

const gapOf = ({ brought }: Run): number => (brought.npv === null || !brought.ok ? Infinity : brought.gap!);
const firstOf = ({ brought }: Run): number => brought.first ?? Infinity;

/** By how much the plan of HiGHS alone is better than ours, as a share of the gross cost of ours; negative where ours is better. */
function ahead({ brought }: Run, peers: PeerRun | undefined): number | undefined {
  if (!peers) return undefined;
  const { npv } = peers.highs;
  if (npv === null) return -Infinity;
  return brought.npv === null ? Infinity : (npv - brought.npv) / (brought.gross ?? Math.abs(brought.npv));
}

function aheadText(share: number | undefined): string {
  if (share === undefined) return 'not run';
  if (share === -Infinity) return 'no plan';
  return percent(share);
}

/** What all parts of the search bring on the sets of cases, beside what native HiGHS brings on the full programme. */
export function setsPage(): string[] {
  const whole = runs.all().filter(({ asked }) => asked.without.length === 0 && asked.seconds === SECONDS);
  const peers = peerRuns.all().filter(({ seconds }) => seconds === SECONDS);
  const peersOf = ({ asked }: Run) => peers.find((peer) => peer.set === asked.set && peer.seed === asked.seed);
  const named = Object.keys(sets).flatMap((set) => {
    const own = whole.filter(({ asked }) => asked.set === set);
    return own.length > 0 ? [{ set, own }] : [];
  });
  const summary = named.map(({ set, own }) => {
    const none = own.filter((run) => gapOf(run) === Infinity).length;
    const goal = GOALS[set];
    const behind = own.map((run) => ahead(run, peersOf(run)) ?? Number.NaN).filter((share) => !Number.isNaN(share));
    return [
      `${set}, ${own[0]!.brought.integers} whole numbers`,
      `${own.length} of ${SEEDS.length}`,
      String(none),
      percent(median(own.map(gapOf))),
      goal === undefined ? '' : `${goal} %`,
      time(median(own.map(firstOf))),
      time(Math.max(...own.map(firstOf))),
      behind.length === 0 ? 'not run' : aheadText(Math.max(...behind)),
      `${Math.max(...own.map(({ brought }) => brought.memory)).toFixed(0)} MiB`,
    ];
  });
  const each = named.flatMap(({ own }) =>
    own.map((run) => [
      `${run.asked.set} ${run.asked.seed}`,
      percent(gapOf(run)),
      time(firstOf(run)),
      time(run.brought.seconds),
      aheadText(ahead(run, peersOf(run))),
      run.remark ? `${run.day}, ${run.remark}` : run.day,
    ]),
  );
  return [
    `Each case gets ${SECONDS} s of processor time of all threads, and so does native HiGHS (one thread) on the full programme: all shared`,
    'capacities and ten ways a lane. "Better" is the NPV of its plan less ours as a share of the gross cost of our plan: negative where ours is better.',
    'The goal is a true plan on every seed, a first plan within 3 s on all sets but `large`, and native HiGHS better by at most 0.1 %.',
    '',
    ...table(
      [
        'set',
        'seeds run',
        'without a true plan',
        'median gap',
        'goal',
        'first plan, median',
        'worst',
        'HiGHS better, worst seed',
        'memory',
      ],
      summary,
    ),
    '',
    ...table(['case', 'gap', 'first plan', 'ended', 'HiGHS better', 'day'], each),
  ];
}

/** Two numbers of one kind: with all parts and without one. */
const beside = (say: (value: number) => string, whole: number | null, left: number | null): string =>
  `${say(whole ?? Infinity)} / ${say(left ?? Infinity)}`;

/** Parts that another section measures. */
const elsewhere: Partial<Record<ComponentName, string>> = {
  start: 'see `reforms` above: from nothing over from the plan of another',
};

/** What was decided of each part, and why. */
const decisions: Readonly<Record<ComponentName, string>> = {
  start: 'kept: a set of reforms takes a quarter of the time',
  'restricted-master':
    'kept: plans of large programmes come from it; those that are not large end as well or better without',
  'one-period': 'kept: good plans come from it where rounding costs much',
  interchange: 'kept: without it no large programme has a plan that builds',
  kernel: 'kept: the first plan of solar with its target comes from it after 5 s, within USD 1.4 million of the best',
  'branch-and-bound': 'kept: HiGHS, from a plan, with the options of `proving`; it took the place of a tree of our own',
  tightening:
    'kept: solar ends after 45 s for 54 s by the clock; the trees of polymers and wagons are the same without',
  enumeration: 'kept: without it a bound is none over all routes where shared capacities bind',
  polish: 'kept: kernel search leaves certificates in parts, and the plan that is given back is the best of its builds',
  rounding: 'kept: without it the bound is wider where a programme is solved as a large one, and on solar',
  'flow-cover': 'kept: without it `tight` and small large cases have the wider gap, against one case of `large`',
};

/** Parts that were left out for good. */
const deleted: Readonly<Record<string, string>> = {
  diving: 'deleted: kernel search finds a better first plan sooner',
  blocks: 'deleted: branch and bound with continuous certificates ends nearer in the same time',
  sifting: 'deleted: as blocks',
  neighbourhoods:
    'deleted: the same plan without on `mid`, not asked on `hard`, `tight` and `large`; on solar 0.03 % of the cost, which two runs differ by',
  links:
    'deleted: no row joined on six cases of the sets. A large programme begins without those that flow covers stand for, and has the others',
  'alternative-paths':
    'deleted: in 60 s of processor time `tight` 2 ends at 2.0 % without and 2.6 % with it, `mid` 1 at 1.7 and 2.3 %, `tight` 1 and 3 and `hard` 3 level, `upper` 2 at 0.73 and 0.54 %. Large programmes keep ways round what they nearly break',
  lagrangian:
    'deleted: it changed no case of the sets. Where CO2 or hours are limited, paths that none beats on these too give branch and bound a bound over all routes',
  'column-pool':
    'deleted: flows that lose much stay in the relaxation, and `large` ends no worse. Ways round capacities that only plans break wait still',
};

/** What the search brings without each of its parts, on the same cases as with all. */
export function ablationPage(): string[] {
  const all = ablations.all();
  const line = (part: string, decided: string): string[] => {
    const cases = all
      .filter((ablation) => ablation.part === part)
      .map(
        ({ case: name, whole, left }) =>
          `${name}: ${beside(percent, whole.gap, left.gap)}, ${beside(time, whole.first, left.first)}`,
      );
    const each = [elsewhere[part as ComponentName] ?? [], ...cases].flat();
    return [part, each.length === 0 ? 'not measured' : each.join('; '), decided];
  };
  const rows = [
    ...components.map((part) => line(part, decisions[part])),
    ...Object.entries(deleted).map(([part, why]) => line(part, why)),
  ];
  return [
    'Gap with all parts / without the one, then the first plan with / without it, by processor time. One run of one case is a sign, no proof.',
    'Cases of the sets have 30 s. Cases called small have some 170 whole numbers and 6 s (`bench/sets/ablation.ts`); "as large" are such that are',
    'solved as large programmes are. The two runs of a pair are of one state of the search, mostly on a machine that others used too, where the same',
    'run comes to its first plan up to 3 s sooner or later, and to a gap that differs by up to 0.03 % of the cost.',
    '',
    ...table(['part', 'with / without', 'decision'], rows).map((one, i) => (i === 1 ? '| --- | --- | --- |' : one)),
  ];
}
