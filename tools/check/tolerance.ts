/** How far a length, or a time or rate of a container, may lie from a published one to count as good. */
export const tolerance = { rail: 0.05, road: 0.1, sea: 0.06, container: 0.25 };
