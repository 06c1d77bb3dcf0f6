import { type RightsData, textTable, wrapLines } from '../report/index.ts';
import type { Deadline, ExclusiveConflict, LicenceFlaw, PricedWay, RightsReport } from '../rights/index.ts';
import type { Team } from './rights-input.ts';
import type { PricedGap } from './rights-price.ts';
import { whole } from './standards-text.ts';

const nobody = 'nobody named';

/** A way in words. */
function wayName(way: PricedWay): string {
  if (way.kind === 'licence') return `licence ${way.licences.join(', ')}`;
  if (way.kind === 'move') return `move to ${way.country}`;
  if (way.kind === 'wait') return `wait until ${way.year}`;
  return `design around by ${way.process}`;
}

/** Whether the solver leaves room for what a way costs. */
const isRange = (way: PricedWay): boolean =>
  way.low !== undefined && way.high !== undefined && whole(way.low) !== whole(way.high);

/** A way in words, with what it costs. */
function wayWords(way: PricedWay): string {
  const range = isRange(way) ? `, between ${whole(way.low ?? 0)} and ${whole(way.high ?? 0)}` : '';
  const cost = way.cost === undefined ? '' : ` (costs ${whole(way.cost)}${range})`;
  return wayName(way) + cost;
}

const deadlineWords = (d: Deadline): string =>
  `${d.rule}: ${d.licence ?? d.asset}${d.country ? `, ${d.country}` : ''}${d.amount === undefined ? '' : `, ${whole(d.amount)} ${d.currency}`}`;

function conflictWords(one: ExclusiveConflict): string {
  const where = one.territories.length > 0 ? `in ${one.territories.join(', ')}` : 'everywhere';
  const when = one.from === undefined && one.until === undefined ? '' : ` ${one.from ?? ''}-${one.until ?? ''}`;
  const how = {
    conflict: 'both are held: one grant breaks the other',
    offer: `${one.other} cannot be bought`,
    'separate fields': 'lawful side by side, but a plan counts exclusivity by territory and bars it',
  }[one.kind];
  return `${one.exclusive} is exclusive for ${one.asset} ${where}${when}, against ${one.other}: ${how}`;
}

function flawWords(one: LicenceFlaw): string {
  const how = {
    'no right there': `${one.asset} is not protected in ${one.country}`,
    'outlives the right': `it runs on after ${one.asset} ends on ${one.date}`,
    'no record': `void in ${one.country} until it is recorded, and the row counts no weeks for that`,
  }[one.kind];
  return `${one.licence}: ${how}`;
}

/** What the laws ask of a team, a line each. */
function teamWords(team: Team): string[] {
  const who = team.inventors.map((one) => `${one.party} (${one.residence})`).join(', ');
  const lines = team.duties.map(
    (rule) => `first filing in ${rule.country}, ${rule.when}: else ${rule.breach} (${rule.source}; ${rule.quality})`,
  );
  for (const one of team.conflicts)
    lines.push(
      `${one.a} and ${one.b} both ask for the first filing${one.permits.length > 0 ? `; a permit can be had in ${one.permits.join(', ')}` : ''}`,
    );
  const [order] = team.orders;
  if (order && order.permits.length > 0) {
    const permits = order.permits.map((one) => `${one.name} of ${one.country}${one.days ? ` (${one.days} days)` : ''}`);
    lines.push(`quickest lawful order: ${permits.join(', ')}, then file in ${order.first}`);
  } else if (team.conflicts.length > 0) lines.push('no order of filing is known that keeps all duties: ask counsel');
  if (team.ownership === 'by law') {
    const rules = team.rules.map(
      (rule) => `${rule.country}: use ${rule.use}, licence ${rule.licence} (${rule.quality})`,
    );
    lines.push(`without a contract the result is co-owned by law${rules.length > 0 ? `: ${rules.join('; ')}` : ''}`);
    if (team.unknown.length > 0) lines.push(`no rule of co-ownership is known here for ${team.unknown.join(', ')}`);
  }
  if (team.differs) lines.push('the laws differ on what a co-owner may do alone: agree on it in writing');
  return [
    `${team.technology || 'Team'}: ${who}; work in ${team.madeIn.join(', ')}`,
    ...lines.map((line) => `  ${line}`),
  ];
}

export function answerOf(report: RightsReport, start: number, years: number): string {
  const made = report.freedom.filter((cell) => cell.act === 'make');
  if (made.length === 0) return 'No process of the case uses a protected technology.';
  const blocked = made.filter((cell) => cell.state === 'blocked' || cell.state === 'unknown').length;
  const wanted = report.gaps.filter((gap) => gap.act === 'make').length;
  const due = report.deadlines.length;
  const dates = `${due} ${due === 1 ? 'deadline' : 'deadlines'} up to ${start + years - 1}.`;
  if (blocked + wanted === 0)
    return `Every way to run a protected process is open in ${start}, ${made.length} in all; ${dates}`;
  return `Of ${made.length} ${made.length === 1 ? 'way' : 'ways'} to run a protected process ${blocked} ${blocked === 1 ? 'is' : 'are'} not free in ${start}; the chain wants ${wanted} that ${wanted === 1 ? 'is' : 'are'} closed in some of its years; ${dates}`;
}

/** A row for each way to close a gap, with what it costs where it was priced. */
function gapTable(gaps: readonly PricedGap[]): string {
  const amount = (value: number | undefined): string => (value === undefined ? '' : whole(value));
  const rows = gaps.flatMap((gap) => {
    const head = [
      `${gap.act} ${gap.process}, ${gap.country}, ${gap.party || nobody}`,
      gap.from === gap.until ? String(gap.from) : `${gap.from}-${gap.until}`,
    ];
    if (gap.ways.length === 0) return [[...head, 'none known']];
    return gap.ways.map((way, i) => [
      ...(i === 0 ? head : ['', '']),
      wayName(way),
      amount(way.cost),
      ...(isRange(way) ? [amount(way.low), amount(way.high)] : []),
    ]);
  });
  const columns = [{ head: 'Gap', gives: true }, { head: 'years' }, { head: 'way', gives: true }];
  const ways = gaps.flatMap((gap) => gap.ways);
  if (ways.every((way) => way.cost === undefined)) return textTable(columns, rows);
  const heads = ways.some(isRange) ? ['costs', 'at least', 'at most'] : ['costs'];
  const costs = heads.map((head) => ({ head, right: true }));
  const ends = heads.length > 1 ? '; the ends are those that the gap of the solver leaves open' : '';
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
): string {
  const blocks: string[] = [];
  const freedom = report.freedom
    .filter((cell) => cell.act === 'make')
    .map((cell) => [
      cell.process,
      cell.country,
      cell.party || nobody,
      cell.state,
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
      d.status === 'missed' ? 'missed' : d.approximate ? 'year only' : '',
      d.quality,
    ]);
  const heads = [{ head: 'Deadline' }, { head: 'what', gives: true }, { head: '' }, { head: 'quality' }];
  if (dates.length > 0) blocks.push(textTable(heads, dates));
  if (report.deadlines.length > 30) blocks.push(`and ${report.deadlines.length - 30} later deadlines: --json or --ics`);
  const said = [...report.conflicts.map(conflictWords), ...report.flaws.map(flawWords)];
  if (said.length > 0) blocks.push(said.map((line) => wrapLines(line)).join('\n'));
  for (const team of teams) blocks.push(teamWords(team).map(wrapped).join('\n'));
  if (files.length > 0) blocks.push(wrapLines(`Files: ${files.join(', ')}`));
  return `${[...blocks, wrapLines(answer, 80, '')].join('\n\n')}\n`;
}

/** What the page shows. */
export function dataOf(report: RightsReport, gaps: readonly PricedGap[], teams: readonly Team[]): RightsData {
  return {
    freedom: report.freedom.map(({ process, country, party, act, state, by, turns }) => ({
      process,
      country,
      party: party || nobody,
      act,
      state,
      by: by.map((r) => r.licence ?? r.asset).join(', '),
      ...(turns !== undefined && { turns }),
    })),
    gaps: gaps.map((g) => ({
      process: g.process,
      country: g.country,
      party: g.party || nobody,
      act: g.act,
      years: g.from === g.until ? String(g.from) : `${g.from}-${g.until}`,
      asset: g.by.map((r) => r.asset).join(', '),
      ways: g.ways.map(wayWords).join('; ') || 'none known',
    })),
    deadlines: report.deadlines.map((d) => ({
      date: d.date,
      what: `${deadlineWords(d)}${d.status === 'missed' ? ' (missed)' : d.approximate ? ' (counted from a year without a day)' : ''}`,
      law: `${d.effect}; ${d.source} (${d.quality})`,
    })),
    warnings: [...report.conflicts.map(conflictWords), ...report.flaws.map(flawWords)],
    teams: teams.map(teamWords),
  };
}
