import type { FinanceDocument } from '../../plan/index.ts';
import { cannotWords, lastOf } from '../finance-words.ts';
import type { FinanceData } from '../sections/extra/data.ts';

/** The document as the page's section takes it. The covenant line is the strictest that any project has. */
export function financeData(document: FinanceDocument): FinanceData {
  const asked = document.projects.flatMap((p) => p.covenants.map((one) => one.required));
  return {
    projects: document.projects.map((p) => ({
      place: p.place,
      process: p.process,
      sources: p.sources.map(({ name, amount }) => ({ name, amount })),
      uses: p.uses.map(({ name, amount }) => ({ name, amount })),
      irr: p.irr,
      mirr: p.mirr,
      npv: p.npv,
      financialNpv: p.financialNpv,
      economicNpv: p.economicNpv,
      dscr: p.dscr.map((one) => ({ ...one })),
      llcr: p.llcr,
      plcr: p.plcr,
    })),
    ...(asked.length > 0 ? { covenant: Math.max(...asked) } : {}),
    cannot: lastOf(document.cannot).map((one) => ({
      place: one.place,
      process: one.process,
      why: cannotWords(one, document.currency),
    })),
    details: document,
  };
}
