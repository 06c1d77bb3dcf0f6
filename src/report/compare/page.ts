import { bars, fixed, mapMultiples, significant } from '../../figures/index.ts';
import { onPage, words } from '../../i18n/index.ts';
import {
  chart,
  escapeText,
  figure,
  type HtmlTable,
  number,
  page,
  paragraph,
  type Section,
  tableHtml,
} from '../../view/index.ts';
import { signedLines } from '../cautions.ts';
import { contextOf } from '../context.ts';
import { gapMoney } from '../gap.ts';
import { planMoney } from '../plan-money.ts';
import type { PlanParts } from '../plan-report.ts';
import { flowsOfPlans } from '../sections/flow-table.ts';
import { mapData } from '../sections/map-data.ts';
import { type Beside, besideOf, type CompareInput, sitesBeside, spreadOf } from './beside.ts';
import { bookRows, flowRows, headingRows, measureRows } from './rows.ts';
import {
  answerBeside,
  askedBeside,
  builtWords,
  cautionsBeside,
  differenceLines,
  differenceTitle,
  differenceWords,
  reviewsBeside,
} from './words.ts';

/** Width of figures on the page. */
const WIDE = 832;
/** Rows of a table that the page shows; the workbook has all. */
const SHOWN = 25;

function plansSection(beside: Beside): Section {
  const { plans, names, letters, comparison, scale } = beside;
  const say = words().compare;
  const { unit } = scale;
  const asked = askedBeside(beside);
  const rows = plans.map((plan, i) => [
    letters[i]!,
    names[i]!,
    asked[i]!,
    number(scale.shown(plan.npv)),
    number(scale.shown(plan.bound)),
    number(gapMoney(plan)),
    i === 0 ? '–' : differenceWords(comparison.differences[i - 1]!, comparison.currency),
  ]);
  const columns = ['', say.plan, say.asked, say.npvIn({ unit }), say.bound, say.gap, say.moreThanFirst];
  const table = { columns, rows };
  const html = tableHtml(table) + paragraph(say.intervalNote) + differences(beside);
  return { id: 'plans', title: say.plans, html };
}

/** What each further plan is worth more than the first, as whiskers. */
function differences(beside: Beside): string {
  const { comparison, letters, names, scale } = beside;
  const drawn = comparison.differences.flatMap((x, i) => {
    if (!x || !Number.isFinite(x.low) || !Number.isFinite(x.high)) return [];
    const name = `${letters[i + 1]} ${names[i + 1]}`;
    return [{ name, low: x.low / scale.factor, high: x.high / scale.factor }];
  });
  if (drawn.length === 0) return '';
  const say = words().compare;
  const options = { id: 'differences', width: WIDE, title: differenceTitle(beside) };
  return figure(() => bars([{ bars: drawn }], { ...options, unit: say.differenceUnit({ unit: scale.unit }) }));
}

function buildsSection(beside: Beside): Section | undefined {
  const { comparison, letters, name } = beside;
  const say = words().compare;
  const rows = sitesBeside(beside, (build, count) => builtWords(build, count, name)).map(
    ({ place, process, cells }) => [
      name.placeName(place),
      name.processName(process),
      ...cells.map((cell) => cell || say.notBuilt),
    ],
  );
  const all = comparison.inAll.map(({ place, process }) => `${name.placeName(place)}, ${name.processName(process)}`);
  if (rows.length === 0 && all.length === 0) return undefined;
  const table = { columns: [words().report.place, words().plan.built, ...letters], rows };
  const html =
    (rows.length > 0 ? tableHtml(table) : '') + (all.length > 0 ? paragraph(say.inAllPlans({ sites: all })) : '');
  return { id: 'builds', title: say.buildsTitle, html };
}

function mapsSection({ plans, cases, names, letters }: Beside): Section | undefined {
  const say = words().compare;
  const drawn = plans.flatMap((plan, i) => {
    const c = cases[i];
    if (!c || plan.npv === null) return [];
    const context = contextOf({ plan, case: c });
    return [{ i, year: context.year, context }];
  });
  if (drawn.length < 2) return undefined;
  const { year } = drawn[0]!.context;
  // One order of goods in all, so that a colour means one good.
  const goods = [...new Set(drawn.flatMap(({ context }) => context.goods))];
  const panels = drawn.map(({ i, context }) => ({
    title: `${letters[i]} ${names[i]}`,
    note: planMoney(plans[i]!)(plans[i]!.npv!),
    data: mapData({ ...context, year, goods }),
  }));
  const across = panels.length === 2 || panels.length === 4 ? 2 : 3;
  const options = { id: 'maps', width: WIDE, title: say.mapsFigure({ year }) };
  const table = flowsOfPlans(drawn.map(({ i, context }) => ({ name: letters[i]!, context: { ...context, year } })));
  const html = chart(() => mapMultiples(panels, { ...options, across }), table);
  return { id: 'maps-section', title: say.mapsTitle, html };
}

/** Who gains and who loses in each plan. */
function booksSection(beside: Beside): Section | undefined {
  const { letters, scale } = beside;
  const rows = bookRows(beside).map(({ names, values }) => [
    ...names,
    ...values.map((value) => number(Number.isNaN(value) ? words().number.notKnown : scale.shown(value))),
  ]);
  if (rows.length === 0) return undefined;
  const { bridgeTitle, bridgeUnit } = words().decision;
  const table = { columns: ['', ...letters], rows, caption: bridgeUnit({ unit: scale.unit }) };
  return { id: 'books', title: bridgeTitle, html: tableHtml(table) };
}

function headingsSection(beside: Beside): Section {
  const { letters, scale } = beside;
  const say = words().compare;
  const rows = headingRows(beside).map(({ names, values }) => [
    ...names,
    ...values.map((value) => number(scale.shown(value))),
    number(scale.shown(spreadOf(values))),
  ]);
  const columns = [say.headingIn({ unit: scale.unit }), ...letters, say.spread];
  return { id: 'headings', title: say.headingsTitle, html: tableHtml({ columns, rows }) };
}

function measuresSection(beside: Beside): Section | undefined {
  const say = words().compare;
  const all = measureRows(beside);
  if (all.length === 0) return undefined;
  const html = all.map(({ measure, unit, factor, all: sum, countries }) => {
    const rows = sum && countries.length > 1 ? [sum, ...countries] : countries;
    const table: HtmlTable = {
      columns: [say.country, ...beside.letters],
      rows: rows.map(({ names, values }) => [...names, ...values.map((value) => number(significant(value / factor)))]),
    };
    const head = words().sections.measureIn({ measure, unit });
    return `<h3>${escapeText(head)}</h3>${tableHtml(table)}`;
  });
  return { id: 'measures', title: say.measuresTitle, html: html.join('') + paragraph(say.measuresNote) };
}

function flowsSection(beside: Beside): Section | undefined {
  const say = words().compare;
  const rows = flowRows(beside);
  if (rows.length === 0) return undefined;
  const table = {
    columns: [say.good, say.from, say.to, say.unit, ...beside.letters],
    rows: rows
      .slice(0, SHOWN)
      .map(({ names, values }) => [...names, ...values.map((value) => number(fixed(value, value < 10 ? 1 : 0)))]),
  };
  const more = rows.length > SHOWN ? paragraph(say.moreRows({ shown: SHOWN, all: rows.length })) : '';
  return { id: 'flows', title: say.flowsTitle, html: tableHtml(table) + paragraph(say.flowsNote) + more };
}

/** The page of two to six plans in its parts: what each is worth, what differs first, maps, headings, jobs, flows. */
export const compareParts = (input: CompareInput): PlanParts => onPage(() => partsOf(input));

function partsOf(input: CompareInput): PlanParts {
  const beside = besideOf(input);
  const say = words().compare;
  const answer = answerBeside(beside);
  const lead = [
    `<h1>${escapeText(say.title)}</h1>`,
    `<p class="answer">${escapeText(answer)}</p>`,
    `<ul class="first">${differenceLines(beside)
      .map((line) => `<li>${escapeText(line)}</li>`)
      .join('')}</ul>`,
    ...cautionsBeside(beside).map(paragraph),
    ...signedLines(reviewsBeside(beside)),
  ];
  const sections = [
    plansSection(beside),
    buildsSection(beside),
    mapsSection(beside),
    booksSection(beside),
    headingsSection(beside),
    measuresSection(beside),
    flowsSection(beside),
  ].filter((section) => section !== undefined);
  return { title: words().report.titleOf({ name: say.title, answer }), lead: lead.join(''), sections };
}

/** The same as one HTML page. */
export function comparePage(input: CompareInput): string {
  const { title, lead, sections } = compareParts(input);
  return page(title, lead, sections, escapeText(words().compare.foot));
}
