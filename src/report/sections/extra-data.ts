/** Sections of other questions asked of the same case, given as data. */
export type ExtraSections = Record<string, never>;
