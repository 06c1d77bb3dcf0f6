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
