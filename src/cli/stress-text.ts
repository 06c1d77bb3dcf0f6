import type { Case } from '../case/index.ts';
import { magnitude, money, moneyRange, moneyUnit, percent, significant } from '../figures/index.ts';
import { ownName, sentences, words } from '../i18n/index.ts';
import {
  AS_IT_STANDS,
  type Foresight,
  type Paths,
  type Robust,
  type ShockWorth,
  TOGETHER,
  uncertainOf,
  type Variance,
} from '../reforms/index.ts';
import {
  drawsWords,
  factsOf,
  foresightWords,
  groupNames,
  plantName,
  robustWords,
  type StressData,
  siteName,
  textTable,
  withKey,
  wrapLines,
} from '../report/index.ts';

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

/** Draws from which at least five lie beyond the 5th and the 95th percentile: fewer make these ends a matter of luck. */
const ENOUGH = 100;

/** The name of a shock in the reader's language. */
const shockName = (c: Case, { shock, name }: Pick<ShockWorth, 'shock' | 'name'>): string =>
  ownName(c.tables.shocks.find((row) => row.shock === shock) ?? {}) ?? name;

const futureName = (scenario: string): string => (scenario === AS_IT_STANDS ? words().stress.asItStands : scenario);

export function stressAnswer(c: Case, d: StressDocument): string {
  const say = words().stress;
  const worst = [...d.shocks].filter((x) => x.lost !== null).sort((a, b) => b.lost! - a.lost!)[0];
  if (worst && worst.lost! <= SMALL * Math.abs(d.npv)) return say.noCost;
  if (worst) return say.hurtsMost({ name: shockName(c, worst), cost: money(worst.lost!, d.currency) });
  if (d.draws) {
    const { n, p5, p95 } = d.draws;
    return sentences(
      say.nineInTen({ low: money(p5, d.currency), high: money(p95, d.currency) }),
      n < ENOUGH ? say.fewDraws({ count: n }) : undefined,
    );
  }
  return say.nothing;
}

/** What a terminal is told, groups of figures with their names. */
export function stressText(c: Case, d: StressDocument): string {
  const names = { ...groupNames(c, uncertainOf(c), true), [TOGETHER]: words().stress.otherGroups };
  const parts = [
    wrapLines(stressAnswer(c, d)),
    ...shockLines(c, d),
    ...drawLines(d, names),
    ...foresightLines(c, d),
    ...robustLines(c, d),
  ];
  return `${parts.join('\n')}\n`;
}

const cashOf = (d: StressDocument) => (x: number | null) =>
  x === null ? words().stress.noPlan : money(Math.abs(x) < SMALL * Math.abs(d.npv) ? 0 : x, d.currency);

function shockLines(c: Case, d: StressDocument): string[] {
  if (d.shocks.length === 0) return [];
  const say = words().stress;
  const cash = cashOf(d);
  const heads = [
    { head: say.shock, gives: true, wraps: true },
    { head: say.lost, right },
    { head: say.delivered, right },
    { head: say.worstYear, right },
    { head: say.recovers, right },
    { head: say.dearerFor, right },
  ];
  const rows = d.shocks.map((x) => [
    withKey(shockName(c, x), x.shock),
    cash(x.lost),
    percent(x.delivered),
    percent(x.worstYear),
    ...[x.recovery, x.dearer].map((count) => (count === null ? say.toTheEnd : say.years({ count }))),
  ]);
  const none = (x: number) => (Math.abs(x) < SMALL * Math.abs(d.npv) ? 0 : x);
  const less = (low: number, high: number) => moneyRange(none(low), none(high), d.currency);
  const parts = ['', textTable(heads, rows)];
  for (const x of d.shocks)
    if (x.foreseen !== undefined && x.npv !== null)
      parts.push(
        wrapLines(
          say.foreseen({
            name: shockName(c, x),
            less: less(x.foreseen - x.npv, (x.foreseenBound ?? x.foreseen) - x.npv),
          }),
        ),
      );
  return parts;
}

function drawLines(d: StressDocument, names: Readonly<Record<string, string>>): string[] {
  if (!d.draws) return [];
  const say = words().stress;
  const heads = [
    { head: say.figures, gives: true, wraps: true },
    { head: say.at5, right },
    { head: say.at95, right },
  ];
  const sobol = d.variance
    ? [
        { head: say.alone, right },
        { head: say.inAll, right },
      ]
    : [{ head: say.variance, right }];
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
  if (rest) {
    const { firstError, totalError } = rest;
    rows.push([names[rest.group] ?? rest.group, '', '', share(rest.first, firstError), share(rest.total, totalError)]);
  }
  const few = d.draws.n < ENOUGH ? say.tooFew({ enough: ENOUGH }) : undefined;
  const draws = d.npv > 0 ? d.draws : drawsOnly(d.draws);
  return [
    '',
    wrapLines(sentences(drawsWords(draws, d.currency), few)),
    '',
    wrapLines(say.endsCaption({ unit: moneyUnit(d.currency, word) })),
    textTable([...heads, ...sobol], rows),
    ...(d.variance
      ? [wrapLines(say.shares({ n: significant(d.variance.n, 5), plans: significant(d.variance.plans, 5) }))]
      : []),
  ];
}

function foresightLines(c: Case, d: StressDocument): string[] {
  if (!d.foresight) return [];
  const say = words().stress;
  const cash = cashOf(d);
  const facts = factsOf(c);
  const { failed, spread, sites } = d.foresight;
  const moved = sites.filter((x) => x.share > 0 && x.share < 1);
  const listed = moved.slice(0, TOLD).map((x) => {
    const site = siteName(facts, x.site);
    return say.siteShare({ site: x.held ? say.siteInPlan({ site }) : site, share: percent(x.share) });
  });
  const told = sentences(
    foresightWords(d.foresight, d.currency),
    failed > 0 ? say.foresightFailed({ count: failed }) : undefined,
    spread && say.foresightSpread({ mean: cash(spread.mean), low: cash(spread.p5), high: cash(spread.p95) }),
    listed.length > 0 ? say.builtInSome({ sites: listed }) : undefined,
  );
  return ['', wrapLines(told)];
}

function robustLines(c: Case, d: StressDocument): string[] {
  if (!d.robust) return [];
  const say = words().stress;
  const cash = cashOf(d);
  const r = d.robust;
  const rows = r.scenarios.map((name, s) => [
    futureName(name),
    percent(r.weights[s]!),
    cash(r.worths[s]!),
    cash(r.known[s]!),
    cash(r.known[s]! - r.worths[s]!),
  ]);
  const heads = [
    { head: say.future, gives: true },
    { head: say.odds, right },
    { head: say.theseBuilds, right },
    { head: say.bestIfKnown, right },
    { head: say.regret, right },
  ];
  const facts = factsOf(c);
  const builds = r.builds.map(
    (b) =>
      `  ${plantName(facts, b)}, ${b.tier}, ${b.year}, ${b.size === undefined ? `×${b.count}` : significant(b.size)}`,
  );
  return [
    '',
    wrapLines(sentences(robustWords({ ...r, aim: d.aim ?? 'expected' }, d.currency), say.withinGap)),
    '',
    textTable(heads, rows),
    ...r.scenarios.flatMap((name, s) =>
      r.tolls[s]! > SMALL * Math.abs(d.npv) ? [wrapLines(say.futureMissed({ future: futureName(name) }))] : [],
    ),
    say.builds,
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
                name: shockName(c, { shock, name }),
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
    ...(d.variance ? { variance: d.variance, rest: TOGETHER } : {}),
    ...(d.foresight ? { foresight: d.foresight } : {}),
    ...(d.robust
      ? { robust: { ...d.robust, scenarios: d.robust.scenarios.map(futureName), aim: d.aim ?? 'expected' } }
      : {}),
  };
}
