/** How far a length, a time or a rate may lie from a published one to count as good. */
export const tolerance = { rail: 0.05, road: 0.1, sea: 0.06, time: 0.25, rate: 0.25 };
