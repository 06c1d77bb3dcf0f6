import { sentences, words } from '../../i18n/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { isClosed, type RightsReport } from '../../rights/index.ts';

/** The answer in a few sentences. */
export function rightsAnswer(
  report: RightsReport,
  start: number,
  years: number,
  plan: PlanDocument | undefined,
): string {
  const said = words().rights;
  const made = report.freedom.filter((cell) => cell.act === 'make');
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
