/** Questions about a plan that have a page of their own. */
export const questions = ['finance', 'standards', 'rights', 'stress', 'options', 'frontiers'] as const;
export type Question = (typeof questions)[number];
