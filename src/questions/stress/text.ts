import type { Case } from '../../case/index.ts';
import { magnitude, money, moneyRange, moneyUnit, percent, significant } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { type StressDocument, TOGETHER, uncertainOf } from '../../reforms/index.ts';
import {
  booksLines,
  drawsWords,
  factsOf,
  foresightWords,
  groupNames,
  plantName,
  robustWords,
  siteName,
} from '../../report/index.ts';
import { textTable, withKey, wrapLines } from '../../view/index.ts';
import { drawsOnly, ENOUGH, futureName, SMALL, shockName, stressAnswer } from './page.ts';

/** Groups of figures told on a terminal. */
const TOLD = 8;
const right = true;

/** What a terminal prints: what is known of the plan, then of its doubts; groups of figures have their names. */
export function stressText(c: Case, d: StressDocument, plan?: PlanDocument): string {
  const names = { ...groupNames(c, uncertainOf(c), true), [TOGETHER]: words().stress.otherGroups };
  const parts = [
    ...booksLines(plan, factsOf(c)).map((line) => wrapLines(line)),
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
      `  ${plantName(facts, b)}, ${facts.named('tiers', `${b.process}/${b.tier}`)}, ${b.year}, ${b.size === undefined ? `×${b.count}` : significant(b.size)}`,
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
