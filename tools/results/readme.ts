import { readCase } from '../../src/case/index.ts';
import { type Cells, cell, readTable } from '../lib/csv.ts';
import { caseFile } from '../lib/paths.ts';
import { pageWith } from '../lib/section.ts';
import { millions, table } from './cells.ts';
import { costs, earlier, reformTable, worthOver } from './page.ts';
import { type Answer, gain, isKnown, known, type Results, readResults } from './results.ts';
import { wordsByPage } from './words.ts';

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

const columns = ['as-it-stands', 'low', 'high', 'relief', 'target'];
/** The question with which each of these is compared. */
const nothing = ['nothing', 'nothing-low', 'nothing-high', 'nothing-relief', 'nothing'];

const names = (table: 'places' | 'processes', key: string): ReadonlyMap<string, string> =>
  new Map(readCase(name).case.tables[table].map((row) => [String(row[key]), String(row.name ?? row[key])]));

/** The plants of an answer with their yearly output, all builds of a site together. */
function plants({ builds }: Answer): string {
  const found = new Map<string, number>();
  for (const { site, size } of builds) {
    const key = site.split('/').slice(0, 2).join('/');
    found.set(key, (found.get(key) ?? 0) + size);
  }
  const [places, processes] = [names('places', 'place'), names('processes', 'process')];
  const list = [...found].map(([key, size]) => {
    const [place = '', process = ''] = key.split('/');
    const unit = process === 'module' ? 'MW' : 't';
    return `${processes.get(process)?.toLowerCase()} at ${places.get(place) ?? place} (${size.toLocaleString('en')} ${unit})`;
  });
  return list.length === 0 ? 'none' : list.join('; ');
}

/** The plans at each price and with the target, with their bounds and their gain over building nothing. */
function answers(results: Results): string {
  const plans = columns.map((id) => known(results, id));
  const [low, high] = gain(known(results, 'as-it-stands'), known(results, 'target'));
  return table(
    [
      'USD million, present value',
      'as it stands',
      'low margin',
      'high margin',
      'no duty on mounting steel',
      'with the target',
    ],
    [
      ['new plants of the best plan found', ...plans.map(plants)],
      ['building nothing, without the target', ...nothing.map((id) => millions(known(results, id).value))],
      ['best plan found', ...plans.map(({ value }) => `**${millions(value)}**`)],
      ['no plan is better than', ...plans.map(({ bound }) => (Number.isFinite(bound) ? millions(bound) : 'not known'))],
      ['gain over building nothing', ...plans.map((plan, i) => between(gain(plan, known(results, nothing[i]!))))],
      ['cost of the target', '', '', '', '', between([Math.max(0, low), high])],
    ],
  );
}

const english = wordsByPage['README.md']!;
const words = {
  ...english,
  headings: {
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
  },
};

/** Ratios for lenders and owners of the projects of the plan with the target that this plan builds too. */
function lenders(results: Results): string {
  const percent = (x: number | null | undefined): string =>
    x === null || x === undefined ? 'none' : `${Math.round(100 * x)} %`;
  const rows = (known(results, 'target').lent ?? []).map((lent) => [
    lent.project.replace('/', ', '),
    millions(lent.capex),
    millions(lent.sales),
    millions(lent.debt),
    percent(lent.ownersReturn),
    lent.pricePart === null ? '' : percent(1 - lent.pricePart),
    millions(lent.npv),
    lent.leastCover === null ? '' : lent.leastCover.toFixed(1),
  ]);
  const heads = [
    'USD million',
    'cost',
    'sales a year',
    'loans',
    'return of the owners, nominal',
    'price may fall by',
    'NPV at 8 %, before loans and tax',
    'least cover',
  ];
  return table(heads, rows);
}

/** The worth of each reform alone, and less its public cost, where a bound is known; a reform that only relaxes limits is worth at least zero. */
function reforms(results: Results): string {
  const rows = new Map(readTable(caseFile(name, 'reforms.csv')).map((row: Cells) => [cell(row, 'reform'), row]));
  const asked = Object.entries(results.questions).filter(([id, one]) => one.reforms && isKnown(results, id));
  const base = known(results, 'target-no-cover');
  const worths = asked.map(([id, { reforms = [] }]) => ({
    label: reforms.length > 1 ? 'all of them together' : cell(rows.get(reforms[0]!)!, 'name'),
    alone: worthOver(known(results, id), base),
    cost: reforms.reduce((sum, reform) => sum + Number(rows.get(reform)?.cost), 0),
  }));
  return reformTable(
    worths.filter(({ alone }) => Number.isFinite(alone[1])),
    words,
    between,
  );
}

/** Quality of the figures behind the cost of both plans. */
function rests(results: Results): string {
  const share = (id: string): string => {
    const { assumed = 0, recalled = 0 } = known(results, id).restsOn ?? {};
    return `${Math.round(100 * assumed)} % assumed and ${(100 * recalled).toFixed(1)} % recalled figures`;
  };
  return `Of the cost as it stands ${share('as-it-stands')}; with the target ${share('target')}.`;
}

/** The README of the solar case with the tables of its results made anew. */
export function solarReadme(): string {
  const results = readResults(name);
  return pageWith(`cases/${name}/README.md`, {
    answers: answers(results),
    costs: costs(results, words, { 'as-it-stands': 'as it stands', target: 'with the target' }),
    reforms: reforms(results),
    lenders: lenders(results),
    rests: rests(results),
    earlier: earlier(results, words, { name }),
  });
}
