import type { Case } from '../../case/index.ts';
import { fixed, magnitude, money, moneyEstimate, percent, significant } from '../../figures/index.ts';
import type { Heading, PlanDocument } from '../../plan/index.ts';
import { cautionWords } from '../cautions.ts';
import { type Facts, factsOf } from '../facts.ts';
import { figuresName } from '../figure-names.ts';
import type { Explained } from '../input.ts';
import { rangeIn } from '../reforms-words.ts';
import { rowsName } from '../row-names.ts';
import { bindings } from '../sections/bindings.ts';
import { asEstimate, hereSentence, notBuiltSentence, nothingSentence, whySentence } from '../sections/why.ts';
import { barrierNames, count, headingWords, isCredit, limitName, lowerFirst, nextPlant, notFound } from '../words.ts';
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
  const rows = (Object.keys(headingWords) as Heading[])
    .map((heading) => ({ heading, value: (isCredit(heading) ? 1 : -1) * (plan.cost[heading] ?? 0) }))
    .filter((row) => row.value !== 0)
    .map(({ heading, value }) => [headingWords[heading].name, fixed(value / factor, 1), headingWords[heading].meaning]);
  const unit = `${plan.currency}${word === '' ? '' : ` ${word}`}`;
  return textTable([{ head: 'Present value' }, { head: unit, right: true }, { head: 'for', gives: true }], rows);
}

/** What a row of a table is called. */
type Name = (table: string, key: string) => string;

function builds(plan: PlanDocument, name: Name): string {
  if (plan.builds.length === 0) return 'Nothing is built.';
  const sorted = [...plan.builds].sort((a, b) => a.year - b.year || (a.place < b.place ? -1 : 1));
  const rows = sorted
    .slice(0, 30)
    .map((one) => [
      String(one.year),
      name('places', one.place),
      name('processes', one.process),
      one.size === undefined ? `${one.count} x ${one.tier}` : `${significant(one.size)} (${one.tier})`,
    ]);
  const table = textTable(
    [{ head: 'From' }, { head: 'Place', gives: true }, { head: 'Built', gives: true }, { head: 'Size' }],
    rows,
  );
  return sorted.length > 30 ? `${table}\n… ${sorted.length - 30} more in the report` : table;
}

function deliveries(plan: PlanDocument, name: Name): string {
  const goods = [...new Set(plan.deliveries.map((one) => one.good))].slice(0, 12);
  const first = plan.years[0]!;
  const last = plan.years.at(-1)!;
  const sum = (good: string, year: number, what: 'amount' | 'short') =>
    plan.deliveries
      .filter((one) => one.good === good && one.year === year)
      .reduce((total, one) => total + one[what], 0);
  const rows = goods.map((good) => [
    name('goods', good),
    significant(sum(good, first, 'amount')),
    significant(sum(good, last, 'amount')),
    significant(plan.deliveries.filter((one) => one.good === good).reduce((total, one) => total + one.short, 0)),
  ]);
  const columns = [
    { head: 'Delivered', gives: true },
    { head: String(first), right: true },
    { head: String(last), right: true },
    { head: 'not met, all years', right: true },
  ];
  return rows.length === 0 ? '' : textTable(columns, rows);
}

/** What a limit in a table limits. */
const limits: Readonly<Record<string, string>> = {
  supplies: 'supply of',
  candidates: 'capacity of',
  targets: 'target',
  facilities: 'amount of',
  places: 'capacity of',
  legs: 'capacity of',
  borders: 'capacity of the border',
  restrictions: 'quota',
  assets: 'leave under',
};

function binding(plan: PlanDocument, name: Name): string[] {
  return bindings(plan)
    .filter((one) => one.kind !== 'demands')
    .slice(0, 3)
    .map(({ kind, key, value, year }) => {
      const price = money(Math.abs(value), plan.currency);
      return `${limits[kind] ?? kind} ${name(kind, key)} (${price} per unit in ${year})`;
    });
}

/** What is lost without each stage, at most; and why the largest site stands where it does. */
function whyLines(plan: PlanDocument, facts: Facts | undefined): string[] {
  if (!facts) return [];
  const lines: string[] = [];
  const nothing = nothingSentence(plan);
  if (nothing !== undefined) lines.push(nothing);
  const stages = [...(plan.stages ?? [])]
    .filter((one) => one.without !== null)
    .sort((a, b) => b.without!.low - a.without!.low)
    .slice(0, 4)
    .map((one) => `${facts.processName(one.process)} ${moneyEstimate(asEstimate(one.without!), plan.currency)}`);
  if (stages.length > 0) lines.push(`Lost without a stage, targets in force: ${stages.join('; ')}.`);
  const leaving = (plan.stages ?? [])
    .flatMap(({ process, leaves }) => leaves.filter((one) => one.within).map((one) => ({ process, ...one })))
    .sort((a, b) => Math.abs(a.about / a.value - 1) - Math.abs(b.about / b.value - 1))[0];
  if (leaving)
    lines.push(
      `“${facts.processName(leaving.process)}” leaves the plan where the ${lowerFirst(figuresName(facts, [leaving, ...(leaving.together ?? [])]))} is about ${significant(leaving.about)} (used: ${significant(leaving.value)}).`,
    );
  const nearest = [...(plan.notBuilt ?? [])].sort(
    (a, b) => (a.loses?.high ?? Infinity) - (b.loses?.high ?? Infinity),
  )[0];
  if (nearest) lines.push(notBuiltSentence(nearest, facts, plan.currency));
  const [here] = plan.here ?? [];
  if (here) lines.push(hereSentence(here, facts, plan.currency));
  const [why] = plan.why ?? [];
  if (why) lines.push(whySentence(why, facts));
  return lines;
}

function barrierTable(plan: PlanDocument): string {
  const given = plan.barriers ?? [];
  if (given.length === 0) return '';
  const finite = given.flatMap((one) => [one.pays, one.low, one.high]).filter((x) => Number.isFinite(x));
  const { factor, word } = magnitude(finite);
  const known = barrierNames as Readonly<Record<string, string>>;
  const rows = given.map((one) => {
    const name = known[one.barrier] ?? one.barrier;
    if (!one.present) return [name, 'none', 'none', 'none'];
    const halved = one.halved ? rangeIn(asEstimate(one.halved), factor) : 'not known';
    return [name, significant(one.pays / factor), rangeIn(asEstimate(one), factor), halved];
  });
  const unit = `${plan.currency}${word === '' ? '' : ` ${word}`}`;
  const columns = [
    { head: `Obstacle, ${unit}` },
    { head: 'Paid', right: true },
    { head: 'Gained if gone', right: true },
    { head: 'if halved', right: true },
  ];
  return textTable(columns, rows);
}

/** Goods whose duty no row gives, by the countries that they come from and go to. */
function unknownDuties(plan: PlanDocument, name: Name): string {
  const lanes = (plan.duties ?? []).filter(({ known }) => !known);
  if (lanes.length === 0) return '';
  const named = [...new Set(lanes.map((one) => `${name('goods', one.good)} to ${name('places', one.to)}`))];
  const more = named.length > 3 ? ` and ${named.length - 3} more` : '';
  return `Duty not known, counted as 0: ${named.slice(0, 3).join('; ')}${more}.`;
}

function verdict(plan: PlanDocument): string {
  if (plan.npv === null)
    return plan.status === 'infeasible'
      ? 'No plan meets all that is asked.'
      : (plan.whyNot ?? []).length > 0
        ? wrapLines('No plan is known that keeps the covenants of its lenders: above, the least to relax beside them.')
        : wrapLines(notFound(plan));
  const { factor, word } = magnitude([plan.npv]);
  const value = significant(plan.npv / factor, 6);
  const gap =
    plan.gap === null || plan.gap === Number.POSITIVE_INFINITY
      ? 'no bound yet'
      : plan.gap < 1e-9
        ? 'proven best'
        : `within ${percent(plan.gap)} of the best`;
  return `NPV ${plan.currency} ${value}${word === '' ? '' : ` ${word}`}, ${gap}.`;
}

function whyNot(plan: PlanDocument): string {
  const rows = (plan.whyNot ?? []).map((one) => [limitName(one), one.key, String(one.year), significant(one.relax, 5)]);
  if (rows.length === 0) return '';
  return textTable(
    [{ head: 'Relax' }, { head: 'which', gives: true }, { head: 'in' }, { head: 'by', right: true }],
    rows,
  );
}

/** The plan for a terminal, 80 columns, the answer in the last lines; ends with a line break. */
export function planText(plan: PlanDocument, explained?: Explained, options: PlanTextOptions = {}): string {
  const facts = options.case && factsOf(options.case);
  const name: Name = (table, key) => (facts ? rowsName(facts, table, [key]) : key);
  const blocks: string[] = [];
  if (plan.npv !== null) blocks.push(costs(plan), builds(plan, name), deliveries(plan, name));
  else blocks.push(whyNot(plan));
  blocks.push(barrierTable(plan));
  const nearest = [...(explained?.forced ?? [])].sort((a, b) => a.loss - b.loss)[0];
  const last: string[] = [];
  const seconds = Object.entries(plan.seconds).map(([stage, value]) => `${stage} ${significant(value, 2)}`);
  if (seconds.length > 0) last.push(wrapLines(`Seconds: ${seconds.join(', ')}.`));
  if (options.opinion) {
    const differing = count(options.opinion.differences.length, 'difference');
    last.push(options.opinion.ok ? 'The second opinion agrees.' : `The second opinion finds ${differing}.`);
  }
  if (nearest)
    last.push(
      wrapLines(
        `${nextPlant(name('processes', nearest.process), name('places', nearest.place), money(nearest.loss, plan.currency))}.`,
      ),
    );
  const unknown = unknownDuties(plan, name);
  if (unknown !== '') last.push(wrapLines(unknown));
  if (plan.npv !== null) {
    const binds = binding(plan, name);
    const unpriced = explained?.omitted?.some(({ part }) => part === 'prices');
    const none = unpriced ? 'What binds is not known: there are no shadow prices.' : 'Besides demand, nothing binds.';
    last.push(wrapLines(binds.length > 0 ? `Binds: ${binds.join('; ')}.` : none));
  }
  for (const line of whyLines(plan, facts)) last.push(wrapLines(line));
  if (facts) for (const line of cautionWords(plan.cautions, facts)) last.push(wrapLines(line));
  last.push(verdict(plan));
  if (options.dir !== undefined) last.push(`Report: ${options.dir}/report.html`);
  return `${[...blocks, last.join('\n')].filter((block) => block !== '').join('\n\n')}\n`
    .replaceAll('\u202f', ' ')
    .replaceAll('\u00a0', ' ');
}
