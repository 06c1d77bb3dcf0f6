import { sentences, words } from '../../i18n/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { isClosed, type RightsReport } from '../../rights/index.ts';

/** Cells of those who would make something by the chain, what is closed first; all where the chain names nobody who would. */
export function makersCells({ freedom, makers }: Pick<RightsReport, 'freedom' | 'makers'>): RightsReport['freedom'] {
  const made = freedom.filter((cell) => cell.act === 'make');
  const keys = new Set(makers.map(({ process, country, party }) => JSON.stringify([process, country, party])));
  const own = made.filter(({ process, country, party }) => keys.has(JSON.stringify([process, country, party])));
  const shown = own.length > 0 ? own : made;
  return [...shown].sort((a, b) => Number(isClosed(b.state)) - Number(isClosed(a.state)));
}

/** The answer in a few sentences. */
export function rightsAnswer(
  report: RightsReport,
  start: number,
  years: number,
  plan: PlanDocument | undefined,
): string {
  const said = words().rights;
  const made = makersCells(report);
  const closed = made.filter((cell) => isClosed(cell.state)).length;
  const wanted = report.gaps.filter((gap) => gap.act === 'make').length;
  const due = said.due({
    count: report.deadlines.filter((one) => one.status !== 'paid' && one.status !== 'done').length,
    last: start + years - 1,
  });
  if (made.length === 0)
    return sentences(plan ? said.planRunsNone : said.caseUsesNone, report.deadlines.length > 0 ? due : undefined);
  const about = { closed, ways: made.length, year: start };
  if (closed + wanted === 0) return sentences(said.noneBars(about), due);
  return sentences(said.closed(about), said.wanted({ count: wanted }), due);
}
