import type { Case } from '../../case/index.ts';
import { decimalsOf, fixed, magnitude, money, moneyUnit, percent, significant } from '../../figures/index.ts';
import { sentences, unitIn, words } from '../../i18n/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { cautionWords, reviewWords } from '../cautions.ts';
import { type Facts, factsOf } from '../facts.ts';
import type { Explained } from '../input.ts';
import { planMoney } from '../plan-money.ts';
import { rangeIn } from '../reforms-words.ts';
import { rowsName } from '../row-names.ts';
import { bindings } from '../sections/bindings.ts';
import { obstacleName } from '../sections/obstacles.ts';
import { asEstimate } from '../sections/why.ts';
import { whyLines } from '../why-lines.ts';
import {
  barrierName,
  bindSentence,
  gapSentence,
  headingMeaning,
  headingName,
  headings,
  isBarrier,
  isCredit,
  limitName,
  notFound,
} from '../words.ts';
import { textTable, wrapLines } from './table.ts';

export interface PlanTextOptions {
  /** Where the files were written. */
  dir?: string;
  /** The second opinion on the plan. */
  opinion?: { ok: boolean; differences: readonly unknown[] };
  /** For names instead of keys. */
  case?: Case;
}

function costs(plan: PlanDocument): string {
  const { factor, word } = magnitude(Object.values(plan.cost));
  const decimals = decimalsOf(Object.values(plan.cost).map((value) => value / factor));
  const rows = headings
    .map((heading) => ({ heading, value: (isCredit(heading) ? 1 : -1) * (plan.cost[heading] ?? 0) }))
    .filter((row) => row.value !== 0)
    .map(({ heading, value }) => [headingName(heading), fixed(value / factor, decimals), headingMeaning(heading)]);
  const { presentValue, covers } = words().plan;
  const unit = moneyUnit(plan.currency, word);
  return textTable([{ head: presentValue }, { head: unit, right: true }, { head: covers, gives: true }], rows);
}

/** Rows of builds and of goods, and cautions that a terminal shows: the answer stands on one screen, the rest in the report. */
const BUILDS = 7;
const GOODS = 4;
const CAUTIONS = 1;
const BINDS = 3;
const OBSTACLES = 3;

/** What a row of a table is called. */
type Name = (table: string, key: string) => string;

function builds(plan: PlanDocument, name: Name): string {
  if (plan.builds.length === 0) return words().plan.nothingBuilt;
  const sorted = [...plan.builds].sort((a, b) => a.year - b.year || (a.place < b.place ? -1 : 1));
  const rows = sorted
    .slice(0, BUILDS)
    .map((one) => [
      String(one.year),
      name('places', one.place),
      name('processes', one.process),
      one.size === undefined ? `${one.count} × ${one.tier}` : `${significant(one.size)} (${one.tier})`,
    ]);
  const say = words().plan;
  const table = textTable(
    [{ head: say.from }, { head: say.place, gives: true }, { head: say.built, gives: true }, { head: say.size }],
    rows,
  );
  return sorted.length > BUILDS ? `${table}\n${say.moreBuilds({ count: sorted.length - BUILDS })}` : table;
}

function deliveries(plan: PlanDocument, name: Name, c?: Case): string {
  const unit = (good: string) => {
    const own = c?.tables.goods.find((row) => row.good === good)?.unit;
    return own === undefined ? [] : [unitIn(String(own))];
  };
  const goods = [...new Set(plan.deliveries.map((one) => one.good))].slice(0, GOODS);
  const first = plan.years[0]!;
  const last = plan.years.at(-1)!;
  const sum = (good: string, year: number, what: 'amount' | 'short') =>
    plan.deliveries
      .filter((one) => one.good === good && one.year === year)
      .reduce((total, one) => total + one[what], 0);
  const rows = goods.map((good) => [
    words().plan.rowParts({ parts: [name('goods', good), ...unit(good)] }),
    significant(sum(good, first, 'amount')),
    significant(sum(good, last, 'amount')),
    significant(plan.deliveries.filter((one) => one.good === good).reduce((total, one) => total + one.short, 0)),
  ]);
  const columns = [
    { head: words().plan.delivered, gives: true },
    { head: String(first), right: true },
    { head: String(last), right: true },
    { head: words().plan.notMet, right: true },
  ];
  return rows.length === 0 ? '' : textTable(columns, rows);
}

function binding(plan: PlanDocument, name: Name): string[] {
  return bindings(plan)
    .filter((one) => one.kind !== 'demands')
    .slice(0, BINDS)
    .map(({ kind, key, value, year }) =>
      bindSentence(kind, { what: name(kind, key), price: money(Math.abs(value), plan.currency), year }),
    );
}

function barrierTable(plan: PlanDocument): string {
  const given = plan.barriers ?? [];
  if (!given.some(({ present }) => present)) return '';
  const finite = given.flatMap((one) => [one.pays, one.low, one.high]).filter((x) => Number.isFinite(x));
  const { factor, word } = magnitude(finite);
  const say = words().plan;
  // What the plan does not pay is left out; the report lists it.
  const rows = given
    .filter(({ present }) => present)
    .map((one) => {
      const name = isBarrier(one.barrier) ? barrierName(one.barrier) : one.barrier;
      const halved = one.halved ? rangeIn(asEstimate(one.halved), factor) : words().number.notKnown;
      return [name, significant(one.pays / factor), rangeIn(asEstimate(one), factor), halved];
    });
  const columns = [
    { head: say.obstacle({ unit: moneyUnit(plan.currency, word) }) },
    { head: say.paid, right: true },
    { head: say.gainedIfGone, right: true },
    { head: say.gainedIfHalved, right: true },
  ];
  return textTable(columns, rows);
}

/** The obstacles that the plan pays most for, and what is gained where each alone is gone. */
function obstacleTable(plan: PlanDocument, facts: Facts | undefined): string {
  const { obstacles = [], currency } = plan;
  if (obstacles.length === 0) return '';
  const say = words().sections;
  const ends = obstacles.flatMap(({ pays, low, high }) => [pays, low, high]).filter((x) => Number.isFinite(x));
  const { factor, word } = magnitude(ends);
  const rows = obstacles
    .slice(0, OBSTACLES)
    .map((one) => [
      facts ? obstacleName(facts, one) : one.key,
      say.obstacleKinds[one.kind],
      significant(one.pays / factor),
      rangeIn(asEstimate(one), factor),
    ]);
  const columns = [
    { head: words().plan.obstacle({ unit: moneyUnit(currency, word) }), gives: true },
    { head: say.obstacleKind },
    { head: words().plan.paid, right: true },
    { head: words().plan.gainedIfGone, right: true },
  ];
  return textTable(columns, rows);
}

/** Goods whose duty no row gives, by the countries that they come from and go to. */
function unknownDuties(plan: PlanDocument, name: Name): string {
  const lanes = (plan.duties ?? []).filter(({ known }) => !known);
  if (lanes.length === 0) return '';
  const say = words().plan;
  const named = [
    ...new Set(lanes.map((one) => say.goodTo({ good: name('goods', one.good), place: name('places', one.to) }))),
  ];
  return say.dutyNotKnown({ lanes: named.slice(0, 3), more: named.length - 3 });
}

function verdict(plan: PlanDocument): string {
  const say = words().plan;
  if (plan.npv === null)
    return plan.status === 'infeasible'
      ? say.infeasible
      : wrapLines((plan.whyNot ?? []).length > 0 ? say.noCovenantPlan : notFound(plan));
  return wrapLines(sentences(say.npvIs({ value: planMoney(plan)(plan.npv) }), gapSentence(plan, percent)));
}

/** A stage of the work in words. */
function stageName(stage: string): string {
  const known: Readonly<Record<string, string>> = words().plan.stageNames;
  return known[stage] ?? stage;
}

function whyNot(plan: PlanDocument): string {
  const rows = (plan.whyNot ?? []).map((one) => [limitName(one), one.key, String(one.year), significant(one.relax, 5)]);
  if (rows.length === 0) return '';
  const say = words().plan;
  return textTable(
    [{ head: say.relax }, { head: say.which, gives: true }, { head: say.year }, { head: say.by, right: true }],
    rows,
  );
}

/** The plan for a terminal, 80 columns, the answer in the last lines; ends with a line break. */
export function planText(plan: PlanDocument, explained?: Explained, options: PlanTextOptions = {}): string {
  const facts = options.case && factsOf(options.case);
  const name: Name = (table, key) => (facts ? rowsName(facts, table, [key]) : key);
  const blocks: string[] = [];
  if (plan.npv !== null) blocks.push(costs(plan), builds(plan, name), deliveries(plan, name, options.case));
  else blocks.push(whyNot(plan));
  blocks.push(barrierTable(plan), obstacleTable(plan, facts));
  const nearest = [...(explained?.forced ?? [])].sort((a, b) => a.loss - b.loss)[0];
  const last: string[] = [];
  const say = words().plan;
  const seconds = Object.entries(plan.seconds).map(([stage, value]) =>
    say.stageOf({ stage: stageName(stage), seconds: significant(value, 2) }),
  );
  if (seconds.length > 0) last.push(wrapLines(say.seconds({ stages: seconds })));
  if (options.opinion) {
    const { ok, differences } = options.opinion;
    last.push(ok ? say.opinionAgrees : say.opinionDiffers({ count: differences.length }));
  }
  if (nearest)
    last.push(
      wrapLines(
        say.nextPlant({
          process: name('processes', nearest.process),
          place: name('places', nearest.place),
          loss: money(nearest.loss, plan.currency),
        }),
      ),
    );
  const unknown = unknownDuties(plan, name);
  if (unknown !== '') last.push(wrapLines(unknown));
  if (plan.npv !== null) {
    const binds = binding(plan, name);
    const unpriced = explained?.omitted?.some(({ part }) => part === 'prices');
    for (const line of binds) last.push(wrapLines(line));
    if (binds.length === 0) last.push(wrapLines(unpriced ? say.bindsNotKnown : say.nothingBinds));
  }
  if (facts) for (const line of whyLines(plan, facts, true)) last.push(wrapLines(line));
  const cautions = facts ? cautionWords(plan.cautions, facts) : [];
  for (const line of cautions.slice(0, CAUTIONS)) last.push(wrapLines(line));
  if (cautions.length > CAUTIONS) last.push(words().page.moreCautions({ count: cautions.length - CAUTIONS }));
  const signed = facts && options.case ? reviewWords(options.case, facts).length : 0;
  if (signed > 0) last.push(say.signedOffs({ count: signed }));
  last.push(verdict(plan));
  if (options.dir !== undefined) last.push(say.reportAt({ path: `${options.dir}/report.html` }));
  return `${[...blocks, last.join('\n')].filter((block) => block !== '').join('\n\n')}\n`
    .replaceAll('\u202f', ' ')
    .replaceAll('\u00a0', ' ');
}
