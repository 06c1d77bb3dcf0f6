/** Questions about a plan with a page of their own. */
export const questions = ['finance', 'standards', 'rights', 'stress', 'options', 'frontiers'] as const;
export type Question = (typeof questions)[number];

/** The run of the plan that a question is about; the name itself if the run is no question. */
export const planOf = (run: string): string =>
  questions.map((question) => `.${question}`).find((end) => run.endsWith(end))
    ? run.slice(0, run.lastIndexOf('.'))
    : run;
