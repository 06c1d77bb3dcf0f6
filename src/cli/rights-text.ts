import type { PlanDocument } from '../plan/index.ts';
import { textTable, wrapLines } from '../report/index.ts';
import { isClosed, type RightsReport } from '../rights/index.ts';
import type { Team } from './rights-input.ts';
import type { PricedGap } from './rights-price.ts';
import {
  askedFor,
  conflictWords,
  costWords,
  deadlineWords,
  flawWords,
  isRange,
  nobody,
  notKnownWords,
  stateWords,
  teamWords,
  wayName,
} from './rights-words.ts';
import { whole } from './standards-words.ts';

const ADVICE = 'Nothing here is legal advice.';

/** The answer in a sentence. */
export function answerOf(report: RightsReport, start: number, years: number, plan: PlanDocument | undefined): string {
  const made = report.freedom.filter((cell) => cell.act === 'make');
  const blocked = made.filter((cell) => isClosed(cell.state)).length;
  const wanted = report.gaps.filter((gap) => gap.act === 'make').length;
  const due = report.deadlines.length;
  const dates = `${due} ${due === 1 ? 'deadline' : 'deadlines'} up to ${start + years - 1}.`;
  if (made.length === 0)
    return `${plan ? 'The plan runs no process of' : 'No process of the case uses'} a protected technology${due > 0 ? `; ${dates}` : '.'}`;
  if (blocked + wanted === 0)
    return `No recorded right stands against any of ${made.length} ways to run a protected process in ${start}; ${dates}`;
  return `Of ${made.length} ${made.length === 1 ? 'way' : 'ways'} to run a protected process ${blocked} ${blocked === 1 ? 'is' : 'are'} not open in ${start}; the chain wants ${wanted} that ${wanted === 1 ? 'is' : 'are'} closed in some of its years; ${dates}`;
}

/** A row for each way to close a gap, with what it costs where it was priced. */
function gapTable(gaps: readonly PricedGap[]): string {
  const amount = (value: number | undefined): string => (value === undefined ? '' : whole(value));
  const priced = gaps.some((gap) => gap.ways.some((way) => way.cost !== undefined));
  const rows = gaps.flatMap((gap) => {
    const head = [
      `${gap.act} ${gap.process}, ${gap.country}, ${gap.party || nobody}`,
      gap.from === gap.until ? String(gap.from) : `${gap.from}-${gap.until}`,
    ];
    if (gap.ways.length === 0) return [[...head, 'none known']];
    return gap.ways.map((way, i) => [
      ...(i === 0 ? head : ['', '']),
      wayName(way),
      ...(priced ? [costWords(way)] : [askedFor(way).fee, askedFor(way).royalty]),
      ...(isRange(way) ? [amount(way.low), amount(way.high)] : []),
    ]);
  });
  const columns = [{ head: 'Gap', gives: true }, { head: 'years' }, { head: 'way', gives: true }];
  const ways = gaps.flatMap((gap) => gap.ways);
  if (!priced) return textTable([...columns, { head: 'fee', right: true }, { head: 'royalty', right: true }], rows);
  const heads = ways.some(isRange) ? ['costs', 'at least', 'at most'] : ['costs'];
  const costs = heads.map((head) => ({ head, right: true }));
  const ends =
    heads.length > 1 ? '; the ends are those that the gap of the solver leaves open: a smaller --gap narrows them' : '';
  const note = `NPV lost against the case in which the act is free${ends}.`;
  return `${textTable([...columns, ...costs], rows)}\n${wrapLines(note)}`;
}

/** A line of a team: what is indented stays so when it is broken. */
const wrapped = (line: string): string =>
  line.startsWith('  ') ? `  ${wrapLines(line.trim(), 78, '    ')}` : wrapLines(line);

/** What a terminal shows; the answer last. */
export function textOf(
  report: RightsReport,
  gaps: readonly PricedGap[],
  teams: readonly Team[],
  files: readonly string[],
  answer: string,
  asOf: string,
): string {
  const blocks: string[] = [];
  const freedom = report.freedom
    .filter((cell) => cell.act === 'make')
    .map((cell) => [
      cell.process,
      cell.country,
      cell.party || nobody,
      stateWords(cell),
      cell.by.map((r) => r.licence ?? r.asset).join(', '),
      cell.turns === undefined ? '' : String(cell.turns),
    ]);
  const columns = [
    { head: 'Process' },
    { head: 'Country' },
    { head: 'Party', gives: true },
    { head: 'To make' },
    { head: 'by', gives: true },
    { head: 'turns', right: true },
  ];
  if (freedom.length > 0) blocks.push(textTable(columns, freedom));
  if (gaps.length > 0) blocks.push(gapTable(gaps));
  const dates = report.deadlines
    .slice(0, 30)
    .map((d) => [
      d.date,
      deadlineWords(d),
      d.status !== 'open' ? d.status : d.approximate ? 'year only' : '',
      d.quality,
    ]);
  const heads = [{ head: 'Deadline' }, { head: 'what', gives: true }, { head: '' }, { head: 'quality' }];
  if (dates.length > 0) blocks.push(textTable(heads, dates));
  if (report.deadlines.length > 30) blocks.push(`and ${report.deadlines.length - 30} later deadlines: --json or --ics`);
  if (dates.length > 0)
    blocks.push(
      wrapLines(
        `As of ${asOf}. The case does not say what was done or paid: what is overdue or missed is so unless it was. Each rule with its source: --html, --json.`,
      ),
    );
  const open = report.notKnown.map((one) => notKnownWords(one));
  if (open.length > 0) blocks.push(open.map((line) => wrapLines(line)).join('\n'));
  const said = [...report.conflicts.map((one) => conflictWords(one)), ...report.flaws.map((one) => flawWords(one))];
  if (said.length > 0) blocks.push(said.map((line) => wrapLines(line)).join('\n'));
  for (const team of teams) blocks.push(teamWords(team).map(wrapped).join('\n'));
  if (files.length > 0) blocks.push(wrapLines(`Files: ${files.join(', ')}`));
  blocks.push(ADVICE);
  return `${[...blocks, wrapLines(answer, 80, '')].join('\n\n')}\n`;
}
