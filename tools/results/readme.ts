import { readFileSync } from 'node:fs';
import { readCase } from '../../src/case/index.ts';
import { type Cells, cell, readTable } from '../lib/csv.ts';
import { caseFile } from '../lib/paths.ts';
import { section } from '../lib/section.ts';
import { millions, table } from './cells.ts';
import { fingerprint } from './fingerprint.ts';
import { type Answer, gain, isKnown, known, type Results, readResults } from './results.ts';
import { shares } from './shares.ts';

const name = 'solar-central-asia';

/** An interval in millions. */
const between = ([low, high]: readonly [number, number]): string =>
  high === Number.POSITIVE_INFINITY
    ? low === Number.NEGATIVE_INFINITY
      ? 'not known'
      : `${millions(low)} or more`
    : Math.abs(high - low) < 5e4
      ? millions(low)
      : `${millions(low)} to ${millions(high)}`;

const columns = ['low', 'as-it-stands', 'high', 'target'];
/** What each of these questions is held against. */
const nothing = ['nothing-low', 'nothing', 'nothing-high', 'nothing'];
/** The same at high margin and with the target, where no lender asks a cover. */
const noCover = ['high-no-cover', 'target-no-cover'];
/** Plans that may build mounting plants alone. */
const mounting = ['mounting-low', 'mounting', 'mounting-high'];
const noMounting = ['no-mounting-low', 'no-mounting', 'no-mounting-high', ''];
const noModules = ['', '', 'high-no-modules', ''];

/** What a plan loses without a stage: held against a plan without it, or, where it builds none of it, against itself. */
function stage(results: Results, process: string, without: readonly string[]): string[] {
  return columns.map((id, i) => {
    const plan = known(results, id);
    const [low, high] = without[i] ? gain(plan, known(results, without[i])) : [];
    if (low !== undefined) return between([Math.max(0, low), high!]);
    return plan.builds.some(({ site }) => site.includes(`/${process}/`)) ? '' : between([0, plan.bound - plan.value]);
  });
}

/** The plans at each margin and with the target, with their bounds, what they gain over building nothing, and what carries this. */
function answers(results: Results): string {
  const plans = columns.map((id) => known(results, id));
  const [low, high] = gain(known(results, 'as-it-stands'), known(results, 'target'));
  return table(
    ['USD million, present value', 'low margin', 'as it stands', 'high margin', 'with the target'],
    [
      ['building nothing, without the target', ...nothing.map((id) => millions(known(results, id).value))],
      ['best plan found', ...plans.map(({ value }) => `**${millions(value)}**`)],
      ['no plan is better than', ...plans.map(({ bound }) => (Number.isFinite(bound) ? millions(bound) : 'not known'))],
      ['best plan without the cover of lenders', '', '', ...noCover.map((id) => millions(known(results, id).value))],
      [
        'mounting plants alone: no plan is better than',
        ...mounting.map((id) => millions(known(results, id).bound)),
        '',
      ],
      [
        'gain of mounting plants alone',
        ...mounting.map((id, i) => between(gain(known(results, id), known(results, nothing[i]!)))),
        '',
      ],
      ['gain over building nothing', ...plans.map((plan, i) => between(gain(plan, known(results, nothing[i]!))))],
      ['lost without mounting plants', ...stage(results, 'mounting', noMounting)],
      ['lost without a new module line', ...stage(results, 'module', noModules)],
      ['cost of the target', '', '', '', between([Math.max(0, low), high])],
    ],
  );
}

const headings: Readonly<Record<string, string>> = {
  inputs: 'bought inputs',
  making: 'making',
  capital: 'capital less residual',
  carriage: 'carriage',
  borders: 'borders and gauge',
  time: 'time',
  duties: 'duties',
  finance: 'finance above 8 %',
  certification: 'certification',
  readiness: 'readiness',
};

function costs(results: Results): string {
  const plans = ['as-it-stands', 'target'].map((id) => known(results, id));
  const cost = ({ cost = {} }: Answer, heading: string): number =>
    (cost[heading] ?? 0) - (heading === 'capital' ? (cost.residual ?? 0) : 0);
  return table(
    ['USD million, present value', 'as it stands', 'with the target'],
    [
      ...Object.entries(headings).map(([key, label]) => [label, ...plans.map((plan) => millions(cost(plan, key)))]),
      ['**NPV**', ...plans.map((plan) => `**${millions(plan.value)}**`)],
    ],
  );
}

/** What the projects of the plan with the target, of those that build what this plan builds, are to those who lend and to those who own. */
function lenders(results: Results): string {
  const percent = (x: number | null | undefined): string =>
    x === null || x === undefined ? 'none' : `${Math.round(100 * x)} %`;
  const rows = (known(results, 'core').lent ?? []).map((one) => [
    one.project.replace('/', ', '),
    millions(one.capex),
    millions(one.sales),
    millions(one.debt),
    millions((one.sales * 60) / 365),
    percent(one.ownersReturn),
    one.pricePart === null ? '' : percent(1 - one.pricePart),
    millions(one.npv),
    one.leastCover === null ? '' : one.leastCover.toFixed(1),
  ]);
  const heads = [
    'USD million',
    'cost',
    'sales a year',
    'loans',
    '60 days of sales',
    'return of the owners, nominal',
    'price may fall by',
    'NPV at 8 %, before loans and tax',
    'least cover',
  ];
  return table(heads, rows);
}

/** What each reform is worth alone, and less its public cost, where a bound is known; a reform that only lifts limits is worth nothing at least. */
function reforms(results: Results): string {
  const public_ = new Map(readTable(caseFile(name, 'reforms.csv')).map((row: Cells) => [cell(row, 'reform'), row]));
  const asked = Object.entries(results.questions).filter(
    ([id, one]) => one.reforms && id !== 'all-reforms' && isKnown(results, id),
  );
  const rows = asked.map(([id, { reforms = [], also = [], forbid }]) => {
    const base = forbid ? 'no-zones' : 'target-no-cover';
    const [low, high] = gain(known(results, id), known(results, base));
    const alone = [also.includes(base) ? Math.max(0, low) : low, high] as const;
    const cost = reforms.reduce((sum, one) => sum + Number(public_.get(one)?.cost), 0);
    const title = cell(public_.get(reforms[0]!)!, 'name');
    const label =
      reforms.length > 1 ? 'all four of the field together' : `${title}${forbid ? ', without free zones' : ''}`;
    const net = between([alone[0] - cost, alone[1] - cost]);
    return {
      high: alone[1] - cost,
      row: [label, between(alone), millions(cost), alone[0] > cost || alone[1] < cost ? `**${net}**` : net],
    };
  });
  return table(
    ['USD million, present value', 'alone', 'public cost (assumed)', 'less public cost'],
    rows
      .filter(({ high }) => Number.isFinite(high))
      .sort((a, b) => b.high - a.high)
      .map(({ row }) => row),
  );
}

/** What each of the four reforms of the field adds, on average over all orders in which they may come. */
function sharesTable(results: Results): string {
  const names = new Map(readTable(caseFile(name, 'reforms.csv')).map((row: Cells) => [cell(row, 'reform'), row]));
  const rows = shares(results, results.questions.field?.reforms ?? [], 'target-no-cover').map(
    ({ reform, low, high }) => [cell(names.get(reform)!, 'name'), between([low, high])],
  );
  return table(['USD million, present value', 'Shapley value'], rows);
}

/** What the cost of both plans rests on. */
function rests(results: Results): string {
  const share = (id: string): string => {
    const { assumed = 0, recalled = 0 } = known(results, id).restsOn ?? {};
    return `${Math.round(100 * assumed)} % assumed and ${(100 * recalled).toFixed(1)} % recalled figures`;
  };
  return `Of the cost as it stands ${share('as-it-stands')}; with the target ${share('target')}.`;
}

/** Which answers are not of the tables of today. */
function earlier({ answers }: Results): string {
  const today = fingerprint(readCase(name).case);
  const old = Object.entries(answers).flatMap(([id, { tables }]) => (tables === today ? [] : [`\`${id}\``]));
  if (old.length === 0) return 'All figures of these tables were solved on the tables of today.';
  return `**Tables of the case or of the network have changed since these answers were found: ${old.join(', ')}.**`;
}

/** The README of the solar case with the tables of its results made anew. */
export function solarReadme(): string {
  const results = readResults(name);
  const parts = { answers, costs, reforms, shares: sharesTable, lenders, rests, earlier };
  return Object.entries(parts).reduce(
    (page, [mark, part]) => section(page, mark, part(results)),
    readFileSync(caseFile(name, 'README.md'), 'utf8'),
  );
}
