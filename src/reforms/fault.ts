/** Thrown if a question has no answer: a set or future without a plan, builds that are infeasible, no time left. */
export class NoWorthError extends Error {}
