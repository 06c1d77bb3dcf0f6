import { money } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import type { StandardsReport } from '../../standards/index.ts';
import { sitesIn } from './standards-data.ts';

/** The answer in a few sentences. */
export function standardsAnswer(report: StandardsReport, currency: string, plan: PlanDocument | undefined): string {
  const said = words().standards;
  const inWords = (amount: number) => money(amount, currency);
  const needs = report.certificates.flatMap((cell) => cell.needs);
  if (needs.length === 0) return said.noneAsked;
  const weeks = Math.ceil(Math.max(0, ...report.evidence.map((one) => one.schedule.weeks)));
  const longest = weeks > 0 ? said.longest({ weeks }) : undefined;
  if (plan) {
    const { certification = 0, adaptation = 0 } = plan.cost;
    const adapts = adaptation === 0 ? undefined : said.planAdapts({ money: inWords(adaptation) });
    const certificates = plan.certificates.length;
    if (certificates === 0) return sentences(said.planNone, adapts);
    const sites = new Set(plan.certificates.map((one) => one.place)).size;
    return sentences(said.planObtains({ certificates, sites, money: inWords(certification) }), adapts, longest);
  }
  const certificates = needs.length;
  const missing = needs.reduce((sum, need) => sum + sitesIn(need, 'missing').length, 0);
  if (missing === 0) return said.allHeld({ certificates });
  const cost = report.cost.reduce((sum, line) => sum + line.amount, 0);
  return sentences(said.missing({ certificates, missing, money: inWords(cost) }), longest);
}
