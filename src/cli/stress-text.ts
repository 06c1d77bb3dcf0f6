import type { Case } from '../case/index.ts';
import { magnitude, money, moneyUnit, percent, significant } from '../figures/index.ts';
import {
  type Foresight,
  type Paths,
  type Robust,
  type ShockWorth,
  uncertainOf,
  type Variance,
} from '../reforms/index.ts';
import { groupNames, type StressData, textTable, withKey, wrapLines } from '../report/index.ts';

/** `chorsu stress --json` (CLI.md). */
export interface StressDocument {
  readonly npv: number;
  readonly currency: string;
  readonly shocks: readonly ShockWorth[];
  readonly draws?: Paths['spread'] & { readonly failed: number; readonly missedChance: number };
  readonly tornado?: Paths['tornado'];
  readonly fan?: Paths['fan'];
  /** Which groups make the variance, alone and in all they take part in. */
  readonly variance?: Variance;
  /** What knowing the figures when building would add. */
  readonly foresight?: Foresight;
  readonly robust?: Omit<Robust, 'first'>;
  readonly aim?: 'expected' | 'cvar' | 'regret';
}

/** A smaller share of the NPV is what the solver leaves. */
const SMALL = 1e-6;
/** Groups of figures drawn, and told on a terminal. */
const MOST = 12;
const TOLD = 8;
const right = true;

const aims = {
  expected: 'greatest expected NPV',
  cvar: 'greatest mean of the worst tenth',
  regret: 'least greatest regret',
};

/** Draws from which at least five lie beyond the 5th and the 95th percentile: fewer make these ends a matter of luck. */
const ENOUGH = 100;

export function stressAnswer(d: StressDocument): string {
  const worst = [...d.shocks].filter((x) => x.lost !== null).sort((a, b) => b.lost! - a.lost!)[0];
  if (worst && worst.lost! <= SMALL * Math.abs(d.npv)) return 'None of the shocks costs anything';
  if (worst) return `“${worst.name}” hurts most: it costs ${money(worst.lost!, d.currency)}`;
  if (d.draws) {
    const { n, p5, p95 } = d.draws;
    const few = n < ENOUGH ? `; ${n} draws are too few to be sure of these ends` : '';
    return `Nine draws in ten are worth ${money(p5, d.currency)} to ${money(p95, d.currency)}${few}`;
  }
  return 'The case has no shocks and no uncertain figures';
}

/** What a terminal is told, groups of figures with their names. */
export function stressText(c: Case, d: StressDocument): string {
  const names = groupNames(c, uncertainOf(c), true);
  const parts = [
    wrapLines(`${stressAnswer(d)}.`),
    ...shockLines(d),
    ...drawLines(d, names),
    ...foresightLines(d),
    ...robustLines(d),
  ];
  return `${parts.join('\n')}\n`;
}

const cashOf = (d: StressDocument) => (x: number | null) =>
  x === null ? 'no plan' : money(Math.abs(x) < SMALL * Math.abs(d.npv) ? 0 : x, d.currency);

function shockLines(d: StressDocument): string[] {
  if (d.shocks.length === 0) return [];
  const cash = cashOf(d);
  const heads = [
    { head: 'Shock', gives: true, wraps: true },
    { head: 'Lost', right },
    { head: 'Delivered', right },
    { head: 'Worst year', right },
    { head: 'Recovers', right },
    { head: 'Dearer for', right },
  ];
  const rows = d.shocks.map((x) => [
    withKey(x.name, x.shock),
    cash(x.lost),
    percent(x.delivered),
    percent(x.worstYear),
    ...[x.recovery, x.dearer].map((years) => (years === null ? 'to the end' : `${years} y`)),
  ]);
  const parts = ['', textTable(heads, rows)];
  for (const x of d.shocks)
    if (x.foreseen !== undefined && x.npv !== null)
      parts.push(
        wrapLines(
          `“${x.name}”: known when building it would cost ${cash(x.foreseen - x.npv)} to ${cash((x.foreseenBound ?? x.foreseen) - x.npv)} less.`,
        ),
      );
  return parts;
}

function drawLines(d: StressDocument, names: Readonly<Record<string, string>>): string[] {
  if (!d.draws) return [];
  const cash = cashOf(d);
  const { n, states, mean, error, p5, p50, p95, errors, lossChance, missedChance } = d.draws;
  const loses = d.npv > 0 ? ` The chance of a loss is ${percent(lossChance)}.` : '';
  const missed = missedChance > 0 ? ` In ${percent(missedChance)} of them a target or a firm demand is missed.` : '';
  const shared = states < n ? ` in ${states} states of the network` : '';
  const sure = (x: number, sd: number) => `${cash(x)} ± ${money(sd, d.currency)}`;
  const heads = [
    { head: 'Figures', gives: true, wraps: true },
    { head: 'At 5 %', right },
    { head: 'At 95 %', right },
  ];
  const sobol = d.variance
    ? [
        { head: 'Alone', right },
        { head: 'In all', right },
      ]
    : [{ head: 'Variance', right }];
  const share = (value: number, sd: number) => `${percent(Math.max(0, value))} ±${percent(sd)}`;
  const shares = (x: NonNullable<StressDocument['tornado']>[number]) => {
    if (!d.variance) return [percent(x.share)];
    return x.sobol ? [share(x.sobol.first, x.sobol.firstError), share(x.sobol.total, x.sobol.totalError)] : ['', ''];
  };
  const told = d.tornado!.slice(0, TOLD);
  const { factor, word } = magnitude(told.flatMap((x) => [x.low, x.high]));
  const end = (x: number) => significant(x / factor);
  const rows = told.map((x) => [names[x.group] ?? x.group, end(x.low), end(x.high), ...shares(x)]);
  const rest = d.variance?.together.length ? d.variance.groups.at(-1) : undefined;
  if (rest) rows.push([rest.group, '', '', share(rest.first, rest.firstError), share(rest.total, rest.totalError)]);
  return [
    '',
    wrapLines(
      `${n} draws${shared}: mean ${sure(mean, error)}, 5 % ${sure(p5, errors.p5)}, median ${sure(p50, errors.p50)}, 95 % ${sure(p95, errors.p95)} (± one standard error).${loses}${missed}${n < ENOUGH ? ` These are too few draws for the percentiles and for shares of the variance: ask for --draws ${ENOUGH} or more.` : ''}`,
    ),
    '',
    wrapLines(`NPV with a group’s figures at their 5th and 95th percentiles, ${moneyUnit(d.currency, word)}:`),
    textTable([...heads, ...sobol], rows),
    ...(d.variance
      ? [
          wrapLines(
            `Shares of variance from ${d.variance.n} base samples (${d.variance.plans} plans), ± one standard error.`,
          ),
        ]
      : []),
  ];
}

function foresightLines(d: StressDocument): string[] {
  if (!d.foresight) return [];
  const cash = cashOf(d);
  const { n, failed, missed, evpi, error, high, sites } = d.foresight;
  if (n === 0) return ['', `In none of the draws with builds free do the builds held meet all that is asked.`];
  const moved = sites.filter((x) => x.share > 0 && x.share < 1);
  const listed = moved.slice(0, TOLD).map((x) => `${x.site} ${percent(x.share)}${x.held ? ' (in the plan)' : ''}`);
  return [
    '',
    wrapLines(
      `Knowing the figures when building would add ${cash(evpi)} to ${cash(high)} on average (${n} draws with builds free, standard error ${cash(error)})${missed > 0 ? `; in ${missed} more the builds held miss a target or a firm demand` : ''}${failed > 0 ? `; ${failed} had no plan in the time` : ''}.`,
    ),
    ...(d.foresight.spread
      ? [
          wrapLines(
            `With builds free the mean is ${cash(d.foresight.spread.mean)} ± ${money(d.foresight.spread.error, d.currency)}, nine in ten lie between ${cash(d.foresight.spread.p5)} and ${cash(d.foresight.spread.p95)}.`,
          ),
        ]
      : []),
    ...(listed.length > 0 ? [wrapLines(`Built in some of these plans: ${listed.join('; ')}.`)] : []),
  ];
}

function robustLines(d: StressDocument): string[] {
  if (!d.robust) return [];
  const cash = cashOf(d);
  const r = d.robust;
  const rows = r.scenarios.map((name, s) => [
    name,
    percent(r.weights[s]!),
    cash(r.worths[s]!),
    cash(r.known[s]!),
    cash(r.known[s]! - r.worths[s]!),
  ]);
  const heads = [
    { head: 'Future', gives: true },
    { head: 'Odds', right },
    { head: 'These builds', right },
    { head: 'Best, if known', right },
    { head: 'Regret', right },
  ];
  const builds = r.builds.map(
    (b) =>
      `  ${b.place} ${b.process} ${b.tier} ${b.year}${b.size === undefined ? ` x${b.count}` : ` ${significant(b.size)}`}`,
  );
  return [
    '',
    wrapLines(
      `Builds for ${r.scenarios.length} futures with the ${aims[d.aim ?? 'expected']}: expected ${cash(r.expected)}. Knowing the future would add ${cash(r.evpi)}; planning for all of them adds ${cash(r.vss ?? 0)} to the plan of the case as it stands (to within --gap).`,
    ),
    '',
    textTable(heads, rows),
    ...r.scenarios.flatMap((name, s) =>
      r.tolls[s]! > SMALL * Math.abs(d.npv)
        ? [wrapLines(`${name}: a target or a firm demand is missed; what is missing costs nothing here.`)]
        : [],
    ),
    'Builds:',
    ...builds,
  ];
}

/** Without the chance of a loss, which says nothing of a chain that is there to meet demands at least cost. */
const drawsOnly = ({ lossChance: _, ...rest }: NonNullable<StressDocument['draws']>) => rest;

/** What the page draws. */
export function stressData(c: Case, d: StressDocument): StressData {
  const end = Number(c.settings.start) + Number(c.settings.years);
  const fan = d.fan?.filter((x) => x.year < end);
  const still = (x: number) => (Math.abs(x) < SMALL * Math.abs(d.npv) ? 0 : x);
  return {
    shocks: d.shocks.flatMap(
      ({ shock, name, npv, lost, delivered, worstYear, recovery, dearer, foreseen, foreseenBound }) =>
        npv === null
          ? []
          : [
              {
                shock,
                name,
                npv: d.npv - still(lost!),
                delivered,
                worstYear,
                recovery,
                dearer,
                ...(foreseen === undefined
                  ? {}
                  : { less: still(foreseen - npv), lessMost: (foreseenBound ?? foreseen) - npv }),
              },
            ],
    ),
    ...(d.draws ? { draws: d.npv > 0 ? d.draws : drawsOnly(d.draws) } : {}),
    ...(d.tornado ? { figures: uncertainOf(c), tornado: d.tornado.slice(0, MOST) } : {}),
    ...(fan ? { fan } : {}),
    ...(d.variance ? { variance: d.variance } : {}),
    ...(d.foresight ? { foresight: d.foresight } : {}),
    ...(d.robust ? { robust: { ...d.robust, aim: aims[d.aim ?? 'expected'] } } : {}),
  };
}
