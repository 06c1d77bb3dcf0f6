import { readFileSync } from 'node:fs';
import { readCase } from '../../src/case/index.ts';
import { type Cells, cell, readTable } from '../lib/csv.ts';
import { caseFile } from '../lib/paths.ts';
import { section } from '../lib/section.ts';
import { millions, table } from './cells.ts';
import { fingerprint } from './fingerprint.ts';
import { type Answer, gain, isKnown, known, type Results, readResults } from './results.ts';
import type { PageWords } from './words.ts';

/** The parts of a case's page that come from its `results.json`. */
export interface Asked {
  /** The case. */
  readonly name: string;
  /** Questions with free builds, one a column. */
  readonly columns: readonly string[];
  /** The question that builds nothing, by column. */
  readonly nothing: readonly string[];
  /** Questions that forbid a kind of plant, by the question with free builds with which they are compared. */
  readonly without: Readonly<Record<string, string>>;
}

/** An interval in millions: `[1.0, 2.5]`; one figure where both ends agree. */
const interval = ([low, high]: readonly [number, number], words: PageWords): string =>
  !Number.isFinite(low) || !Number.isFinite(high)
    ? words.unknown
    : Math.abs(high - low) < 5e4
      ? millions(low)
      : `[${millions(low)}, ${millions(high)}]`;

/** By how much a plan is worth more than one that may do less: nothing at least. */
export function worthOver(more: Answer, less: Answer): readonly [number, number] {
  const [low, high] = gain(more, less);
  return [Math.max(0, low), high];
}

/** The plans of each scenario beside building nothing. Where building is free to be left, it gains nothing at least. */
function answers(results: Results, words: PageWords, { columns, nothing, without }: Asked): string {
  const plans = columns.map((id) => known(results, id));
  const base = nothing.map((id) => known(results, id));
  const lost = Object.entries(without).map(([id, free]) => [
    words.without[id]!,
    ...columns.map((column, i) =>
      column !== free
        ? ''
        : isKnown(results, id)
          ? interval(worthOver(plans[i]!, known(results, id)), words)
          : words.unknown,
    ),
  ]);
  return table(
    [words.money, ...columns.map((id) => words.scenarios[id]!)],
    [
      [words.nothing, ...base.map(({ value }) => millions(value))],
      [words.best, ...plans.map(({ value }) => `**${millions(value)}**`)],
      [words.bound, ...plans.map(({ bound }) => millions(bound))],
      [words.gain, ...plans.map((plan, i) => interval(worthOver(plan, base[i]!), words))],
      ...lost,
    ],
  );
}

/** The costs of the plans of two questions by heading; the residual value of plants is deducted from their capital cost. */
export function costs(results: Results, words: PageWords, questions: Readonly<Record<string, string>>): string {
  const plans = Object.keys(questions).map((id) => known(results, id));
  const rows = Object.entries(words.headings).map(([key, label]) => [
    label,
    ...plans.map(({ cost = {} }) => millions((cost[key] ?? 0) - (key === 'capital' ? (cost.residual ?? 0) : 0))),
  ]);
  const npv = ['**NPV**', ...plans.map(({ value }) => `**${millions(value)}**`)];
  return table([words.money, ...Object.values(questions)], [...rows, npv]);
}

/** The builds of the best plan of each scenario. */
function builds(results: Results, words: PageWords, { name, columns }: Asked): string {
  const names = (file: string, key: string): Map<string, string> =>
    new Map(readTable(caseFile(name, file)).map((row: Cells) => [cell(row, key), cell(row, words.name)]));
  const places = new Map(
    readCase(name).case.tables.places.map((row) => [row.place, String(row[words.name] ?? row.place)]),
  );
  const processes = names('processes.csv', 'process');
  const rows = columns.flatMap((id) =>
    known(results, id).builds.map(({ site, size }) => {
      const [, place = '', process = '', year = ''] = /^(.*)\/(.*)\/\S+ (\d+)$/.exec(site) ?? [];
      const shown = String(size).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
      return [words.scenarios[id]!, places.get(place) ?? place, processes.get(process) ?? process, year, shown];
    }),
  );
  return table(words.buildHeads, rows);
}

/** A reform, its worth alone, its public cost, and the difference. */
export interface ReformWorth {
  readonly label: string;
  readonly alone: readonly [low: number, high: number];
  readonly cost: number;
}

/** Reforms by the upper bound of their worth less public cost; bold where the sign is certain. */
export function reformTable(
  reforms: readonly ReformWorth[],
  words: PageWords,
  text: (interval: readonly [number, number]) => string,
): string {
  const rows = reforms
    .toSorted((a, b) => b.alone[1] - b.cost - (a.alone[1] - a.cost))
    .map(({ label, alone, cost }) => {
      const net = text([alone[0] - cost, alone[1] - cost]);
      const sure = alone[0] > cost || alone[1] < cost;
      return [label, text(alone), millions(cost), sure ? `**${net}**` : net];
    });
  return table(words.reformHeads, rows);
}

/** The worth of each reform alone, and less its public cost; a reform that only relaxes limits is worth at least zero. */
function reforms(results: Results, words: PageWords, { name }: Asked): string {
  const base = known(results, 'as-it-stands');
  const worths = readTable(caseFile(name, 'reforms.csv')).flatMap((row: Cells): ReformWorth[] => {
    const id = cell(row, 'reform');
    if (!isKnown(results, id)) return [];
    return [
      { label: cell(row, words.name), alone: worthOver(known(results, id), base), cost: Number(cell(row, 'cost')) },
    ];
  });
  return reformTable(worths, words, (one) => interval(one, words));
}

/** Which answers are not of the tables of today. */
export function earlier({ answers: found }: Results, words: PageWords, { name }: Pick<Asked, 'name'>): string {
  const today = fingerprint(readCase(name).case);
  const old = Object.entries(found).flatMap(([id, { tables }]) => (tables === today ? [] : [`\`${id}\``]));
  return old.length === 0 ? words.today : words.changed(old.join(', '));
}

/** The costs of the best plan and of building nothing. */
const costsBesideNothing = (results: Results, words: PageWords): string =>
  costs(results, words, { nothing: words.nothing, 'as-it-stands': words.plan });

const parts = { answers, builds, costs: costsBesideNothing, reforms, earlier };

/** A page of a case with the tables of its results made anew; a part without its marks on the page is left out. */
export function pageOf(asked: Asked, file: string, words: PageWords): string {
  const results = readResults(asked.name);
  const page = readFileSync(caseFile(asked.name, file), 'utf8');
  return Object.entries(parts)
    .filter(([mark]) => page.includes(`<!-- ${mark} -->`))
    .reduce((all, [mark, part]) => section(all, mark, part(results, words, asked)), page);
}
