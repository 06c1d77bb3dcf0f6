import {
  type Bar,
  bars,
  type Estimate,
  type Interval,
  magnitude,
  moneyEstimate,
  moneyUnit,
  negated,
  significant,
} from '../../figures/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { type Context, planSource } from '../context.ts';
import { plantName } from '../facts.ts';
import { type Cell, chart, number, paragraph, type Section, tableHtml } from '../html.ts';
import { rangeIn } from '../reforms-words.ts';
import { rowsName } from '../row-names.ts';
import { headingWords, listed } from '../words.ts';

/** Two ends as an estimate; ends that nothing bounds are null after JSON. */
export const asEstimate = ({ low, high }: Interval): Estimate => ({
  low: low ?? Number.NEGATIVE_INFINITY,
  high: high ?? Number.POSITIVE_INFINITY,
  value: low === high ? low : null,
});

/** What the plan gains over building nothing, in a sentence; undefined where it is not known. */
export function nothingSentence({ npv, bound, nothing, currency }: PlanDocument): string | undefined {
  if (nothing === undefined || npv === null || bound === null) return undefined;
  if (nothing === null) return 'There is no plan without any build: firm demands could not be met.';
  const gain = asEstimate({ low: npv - nothing.bound, high: bound - nothing.npv });
  const words = moneyEstimate(gain, currency);
  return gain.low > 0
    ? `The plan gains ${words} over building nothing, targets left out.`
    : gain.high < 0
      ? `Building nothing would be worth ${moneyEstimate(negated(gain), currency)} more: the targets ask for the builds.`
      : `Whether the plan gains over building nothing, targets left out, is not known: ${words}.`;
}

function stagesChart(context: Context): string {
  const stages = context.plan.stages ?? [];
  if (stages.length === 0) return '';
  const { facts, plan } = context;
  const ends = stages.flatMap(({ without }) => (without ? [without.low, without.high] : []));
  const { factor, word } = magnitude(ends.filter((x) => Number.isFinite(x)));
  const least = (one: (typeof stages)[number]) => one.without?.low ?? Number.POSITIVE_INFINITY;
  const sorted = [...stages].sort((a, b) => least(b) - least(a));
  const surely = sorted.filter((one) => least(one) > 0).length;
  const open = context.plan.notTried?.length ?? 0;
  const title =
    surely === sorted.length
      ? open === 0
        ? 'Each stage that is built is worth something'
        : `${surely} of ${sorted.length + open} stages are surely worth building; the others were not tried`
      : `${surely} of ${sorted.length} stages are surely worth building; for the others it is not known yet`;
  const bar = ({ process, without }: (typeof stages)[number]): Bar => {
    const name = facts.processName(process);
    if (without === null) return { name, text: 'no plan without it' };
    if (!Number.isFinite(without.high)) return { name, text: 'not known' };
    return { name, low: without.low / factor, high: without.high / factor };
  };
  const svg = bars([{ bars: sorted.map(bar) }], {
    title,
    unit: `NPV lost if none of it is built and all else is planned anew, targets in force, ${moneyUnit(plan.currency, word, facts.priceYear)}; losses do not add up`,
    source: planSource(context),
    id: 'stages',
    width: 832,
  });
  const rows = sorted.map((one): Cell[] => [
    facts.processName(one.process),
    number(one.without === null ? 'no plan without it' : rangeIn(asEstimate(one.without), factor)),
  ]);
  return chart(svg, { columns: ['Stage', `Lost without it, ${moneyUnit(plan.currency, word)}`], rows });
}

/** Why a site stands where it does, in a sentence. */
export function hereSentence(
  one: NonNullable<PlanDocument['here']>[number],
  facts: Pick<Context['facts'], 'placeName' | 'processName'>,
  currency: string,
): string {
  const { next, decides } = one;
  const loss = moneyEstimate(asEstimate(next.loses), currency);
  const where =
    next.place === null
      ? 'without it, none is built elsewhere'
      : `the next best place is ${facts.placeName(next.place)}`;
  return `${plantName(facts, one)}: ${where}, and the plan loses ${loss}, most of it under ${headingWords[decides].name.toLowerCase()}.`;
}

function hereTable(context: Context): string {
  const here = context.plan.here ?? [];
  if (here.length === 0) return '';
  const { facts, plan } = context;
  const rows = here.map((one): Cell[] => [
    plantName(facts, one),
    one.next.place === null ? 'nowhere' : facts.placeName(one.next.place),
    number(moneyEstimate(asEstimate(one.next.loses), plan.currency)),
    headingWords[one.decides].name,
  ]);
  const columns = ['Site', 'Next best place', 'The plan would lose', 'Most of it under'];
  return `<h3>Why here</h3>${tableHtml({ columns, rows })}`;
}

/** Why a stage is not built, in a sentence. */
export function notBuiltSentence(
  { process, place, loses, decides }: NonNullable<PlanDocument['notBuilt']>[number],
  facts: Pick<Context['facts'], 'placeName' | 'processName'>,
  currency: string,
): string {
  const name = facts.processName(process);
  if (loses === null || place === null) return `${name} is not built: no plan can build it.`;
  const loss = asEstimate(loses);
  if (loss.high <= 0)
    return `${name} is not built: a plan that builds it at ${facts.placeName(place)} is worth as much.`;
  const most = decides === null ? '' : `, most of it under ${headingWords[decides].name.toLowerCase()}`;
  const sure = loss.low > 0 ? '' : ' Whether it loses anything is not proven.';
  return `${name} is not built: the best plan found with it, at ${facts.placeName(place)}, loses ${moneyEstimate(loss, currency)}${most}.${sure}`;
}

function notBuiltTable(context: Context): string {
  const list = context.plan.notBuilt ?? [];
  if (list.length === 0) return '';
  const { facts, plan } = context;
  const rows = list.map((one): Cell[] => [
    facts.processName(one.process),
    one.place === null ? 'nowhere' : facts.placeName(one.place),
    number(one.loses === null ? 'no plan can build it' : moneyEstimate(asEstimate(one.loses), plan.currency)),
    one.decides === null ? '–' : headingWords[one.decides].name,
  ]);
  const columns = ['Stage', 'Best found at', 'The plan would lose', 'Most of it under'];
  return `<h3>Why stages are not built</h3>${tableHtml({ columns, rows })}`;
}

/** Why a demand is not met, in a sentence. */
export function whySentence(one: NonNullable<PlanDocument['why']>[number], facts: Context['facts']): string {
  const { name, unit } = facts.good(one.good);
  const head = `${significant(one.short)} ${unit} of ${name} at ${facts.placeName(one.place)} are not delivered in ${one.year}`;
  if (one.because.length === 0) return `${head}: no way leads there that could carry more.`;
  if (one.because.some(({ kind }) => kind === 'demands'))
    return `${head}: more could be delivered with what is built, but its price does not pay for it.`;
  const kinds = [...new Set(one.because.map(({ kind }) => kind))];
  const causes = kinds.map((kind) => {
    const keys = one.because.filter((x) => x.kind === kind).map((x) => x.key);
    return `${reasonWords[kind] ?? kind} ${rowsName(facts, kind, keys)}`;
  });
  return `${head}: what keeps it is ${listed(causes)}.`;
}

const reasonWords: Readonly<Record<string, string>> = {
  candidates: 'the capacity of',
  supplies: 'the supply of',
  schemes: 'the weeks or the lack of the certificate',
  legs: 'the capacity of the leg',
  borders: 'the capacity of the border',
  places: 'the capacity of',
  transfers: 'the capacity of the transfer',
  restrictions: 'the ban or quota',
  targets: 'the target',
  facilities: 'the money of',
  assets: 'the right in',
  case: 'the limit of own funds',
};

function whyList(context: Context): string {
  const why = context.plan.why ?? [];
  if (why.length === 0) return '';
  const rows = why.map((one): Cell[] => [whySentence(one, context.facts)]);
  return `<h3>Why demands are not met</h3>${tableHtml({ columns: ['Largest shares first'], rows })}`;
}

/** Why this plan: what each stage is worth, why sites stand where they do, why demands are not met. */
export function whySection(context: Context): Section | undefined {
  const nothing = nothingSentence(context.plan);
  const html =
    (nothing === undefined ? '' : paragraph(nothing)) +
    stagesChart(context) +
    notBuiltTable(context) +
    hereTable(context) +
    whyList(context);
  return html === '' ? undefined : { id: 'why-section', title: 'Why this plan', html };
}
