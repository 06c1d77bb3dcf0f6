/** Questions about a plan that have a page of their own. */
export const questions = ['finance', 'standards', 'rights', 'stress', 'options', 'frontiers'] as const;
export type Question = (typeof questions)[number];

/** The plan that a question is about, by the name of its run; the name itself where it is that of another run. */
export const planOf = (run: string): string =>
  questions.map((one) => `.${one}`).find((end) => run.endsWith(end)) ? run.slice(0, run.lastIndexOf('.')) : run;
