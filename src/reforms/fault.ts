/** Thrown where a question has no answer: a set or a future without a plan, builds that do not hold, no time. */
export class NoWorthError extends Error {}
