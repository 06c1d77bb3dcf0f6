import { type NearProject, type Passed, type Project, passedOf, readersText, todayIs } from '../../atlas/index.ts';
import { heading, type Section } from '../../blocks/index.ts';
import { significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { terminalText, textTable, withKey, wrapLines } from '../../view/index.ts';
import { firstSection } from '../atlas/first.ts';
import { headingName, headingsSection } from '../atlas/headings.ts';
import type { ListDocument } from './ask.ts';
import type { PairDocument } from './pair.ts';
import { pairAnswer } from './pair-report.ts';
import { projectsAnswer } from './projects-report.ts';
import { amountWords, passedWords } from './projects-table.ts';

const number = (value: number) => significant(value);

/** Dates that have passed by a day (ISO 8601), a line each; then how many projects have such. */
function passedLines(projects: readonly Project[], today: string): string[] {
  const found = projects.flatMap((one): { one: Project; passed: Passed[] }[] => {
    const passed = passedOf(one, today);
    return passed.length > 0 ? [{ one, passed }] : [];
  });
  if (found.length === 0) return [];
  const lines = found.map(({ one, passed }) =>
    wrapLines(`${readersText(one.name)}: ${passed.map(passedWords).join(' ')}`),
  );
  return [...lines, wrapLines(words().atlas.passedAnswer({ count: found.length })), ''];
}

/** The register for a terminal, with what has passed of its dates by a day (ISO 8601; today unless given). */
export function projectsText(projects: readonly Project[], today = todayIs()): string {
  return `${[projectsTable(projects), '', ...passedLines(projects, today), wrapLines(words().evidence.neverAdded), wrapLines(projectsAnswer(projects))].join('\n')}\n`;
}

function projectsTable(projects: readonly Project[]): string {
  const w = words().evidence;
  const heads = [
    { head: w.project, gives: true, wraps: true },
    { head: w.countries },
    { head: w.status },
    { head: w.amounts, gives: true, wraps: true },
  ];
  const rows = projects.map((one) => [
    withKey(readersText(one.name), one.project),
    one.countries.length > 3
      ? `${one.countries.slice(0, 2).join(' ')} +${one.countries.length - 2}`
      : one.countries.join(' '),
    w.statuses[one.status]!,
    one.amounts.map(amountWords).join('; '),
  ]);
  return textTable(heads, rows);
}

export function nearText(found: readonly NearProject[], name: string, km: number): string {
  const w = words().evidence;
  const heads = [
    { head: w.project, gives: true, wraps: true },
    { head: w.status },
    { head: w.place, gives: true },
    { head: w.km, right: true },
    { head: w.candidates, gives: true, wraps: true },
  ];
  const rows = found.map((one) => [
    readersText(one.project.name),
    w.statuses[one.project.status]!,
    one.place ?? w.nowhere,
    one.km === undefined ? '' : number(one.km),
    one.candidates.join(' '),
  ]);
  return `${[textTable(heads, rows), '', wrapLines(w.nearAnswer({ count: found.length, km, name }))].join('\n')}\n`;
}

/** Two members for a terminal: their projects, what they sell each other, what they could. */
export function pairText(d: PairDocument, today = todayIs()): string {
  const w = words().atlas;
  const { a, b, flows, trade } = d;
  const right = true;
  const rows = flows.flatMap((pair) =>
    pair.headings.map((one) => [
      countryIn(pair.exporter),
      countryIn(pair.importer),
      headingName(one),
      significant(one.value / 1000),
    ]),
  );
  const heads = [
    { head: w.exporter },
    { head: w.importer },
    { head: w.heading, gives: true, wraps: true },
    { head: w.value, right },
  ];
  const lines = [
    ...(d.projects.length > 0 ? [projectsTable(d.projects), '', ...passedLines(d.projects, today)] : []),
    ...(trade.whole ? [] : sectionLines(firstSection())),
    wrapLines(`${w.pairTrade(trade)}:`),
    rows.length > 0
      ? textTable(heads, rows)
      : wrapLines(w.noTrade({ a: countryIn(a), b: countryIn(b), year: trade.year })),
    '',
    ...sectionLines(headingsSection(d.headings)),
    wrapLines(pairAnswer(d)),
  ];
  return `${lines.join('\n')}\n`;
}

/** How a list differs from the register; rows that are alike are not told. */
export function listText({ rows, differences }: ListDocument): string {
  const w = words().atlas;
  const h = w.listHeads;
  const told = differences.filter((one) => one.kind !== 'alike');
  const heads = [
    { head: h.name, gives: true, wraps: true },
    { head: h.kind },
    { head: h.ours, gives: true, wraps: true },
    { head: h.theirs, gives: true, wraps: true },
  ];
  const count = (kinds: readonly string[]) => told.filter((one) => kinds.includes(one.kind)).length;
  const answer = w.listAnswer({
    ...{ rows, fresh: count(['new']), other: count(['status', 'amount', 'countries']), absent: count(['absent']) },
  });
  const cells = told.map((one) => [readersText(one.name), w.differences[one.kind]!, one.ours, one.theirs]);
  const next = count(['new']) > 0 ? [wrapLines(w.listNext)] : [];
  return `${[...(told.length > 0 ? [textTable(heads, cells), ''] : []), wrapLines(answer), ...next].join('\n')}\n`;
}

const sectionLines = ({ title, blocks }: Section): string[] => [terminalText([heading(title), ...blocks]), ''];
