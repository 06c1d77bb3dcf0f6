/** How far a length or a time may lie from a published one to count as good. */
export const tolerance = { rail: 0.05, road: 0.1, sea: 0.06, time: 0.25 };
