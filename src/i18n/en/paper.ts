/** The brief and the report on paper (PDF). */
export const paper = {
  notKnown: 'What is checked, and what is not known',
  annex: 'Annex: the figures behind the charts',
  annexTable: (p: { number: number; title: string }) => `A${p.number}. ${p.title}`,
  seeAnnex: (p: { number: number }) => `Figures: table A${p.number} of the annex.`,
  figure: (p: { number: number }) => `Figure ${p.number}`,
  seeFigure: (p: { number: number }) => `See figure ${p.number}.`,
  moreRows: (p: { shown: number; all: number }) => `${p.shown} of ${p.all} rows; all stand in report.html.`,
  notPrinted: 'The rows of the case, each with its source, stand in report.html and in the case itself.',
  foot: (p: { name: string }) => `Case: ${p.name}. Boundaries as in Natural Earth; no position is taken.`,
  briefNote: 'The report with all figures, sources and limits goes with this brief.',
  missing: (p: { install: string }) =>
    `PDF needs the optional part typst, which is not installed. Install it with: ${p.install}`,
};

/** The two papers of a project: for its lenders and for its owners. */
export const projectPaper = {
  forLenders: 'For lenders',
  forOwners: 'For owners',
  asks: (p: { name: string; cost: string; lent: string; share: string }) =>
    `${p.name} costs ${p.cost} and asks for ${p.lent} of loans, ${p.share} of it.`,
  gives: (p: { name: string; paid: string; rate: string; npv: string; asked: string }) =>
    `${p.name}: owners pay ${p.paid}. Their return is ${p.rate} a year, nominal, and their NPV at ${p.asked} real is ${p.npv}.`,
  foot: (p: { name: string }) => `Case: ${p.name}.`,
  swings: (p: { unit: string }) => `What moves the owners’ NPV, ${p.unit}`,
  ends: 'Last year of service',
  payback: 'Paid back in',
  terms: 'Term sheet',
  byYear: 'Cash by year, nominal',
  cash: 'Cash before debt',
  service: 'Debt service',
  paidIn: 'Owners pay',
  received: 'Owners get',
  depends: 'Who depends on whom',
  security: 'Security and other terms, in the words of the case',
  noSecurity: (p: { facility: string }) => `${p.facility}: the case says nothing of security.`,
  conditions: 'Before the first payment',
  certificate: (p: { scheme: string; good: string; year: number }) =>
    `Certificate: ${p.scheme}, ${p.good}, to be held from ${p.year}.`,
  licence: (p: { licence: string; year: number }) => `Licence: ${p.licence}, from ${p.year}.`,
  contract: (p: { good: string; amount: string }) =>
    `Contract at the site: ${p.good}, up to ${p.amount} a year; it cannot be brought from elsewhere.`,
};
