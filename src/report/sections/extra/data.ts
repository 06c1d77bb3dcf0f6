/**
 * Sections of other questions asked of the same case, given as data; the shapes are those of docs/commands.md's documents, with
 * what a drawing needs besides. Money is discounted unless said otherwise.
 */
export interface ExtraSections {
  standards?: StandardsData;
  rights?: RightsData;
}

export interface StandardsData {
  /** Who must hold what: years with fractions, `applied` to `held` is work. */
  calendar: {
    place: string;
    good: string;
    scheme: string;
    applied: number;
    held: number;
    until: number;
    again?: number[];
  }[];
  /** Cost by kind of line, undiscounted. */
  cost?: { what: 'first' | 'yearly' | 'renewal'; amount: number }[];
  /** The same year by year. */
  costYears?: { year: number; first: number; yearly: number; renewal: number }[];
  /** Markets in the plane, by multidimensional scaling of their distance. */
  plane?: { market: string; x: number; y: number }[];
  /** Of the measures that either applies, and of `all` products and measures (UNCTAD). */
  distance?: { a: string; b: string; value: number; all?: number }[];
  /** Share of the distances that the plane carries, and how far drawn and true ones differ (stress-1). */
  pictured?: { share: number; stress: number };
  /** Markets by what it takes all others to have their measures, cheapest first. */
  align?: { market: string; changes: number }[];
  /** What each market asks of each good, who has it, and where that stands. */
  gaps?: {
    market: string;
    good: string;
    scheme: string;
    act: string;
    asked: string;
    held: string[];
    planned: string[];
    missing: string[];
    /** Residents of the market that may hold it, where one must. */
    holders?: string[];
    source: string;
    quality: string;
  }[];
  /** Markets that use a good of which others ask something, and of which nothing is asked, or nothing is known. */
  silent?: { market: string; good: string; known: boolean }[];
  /** What each site does for a good: weeks, money the first time, all steps in their order, and the chain that takes the time. */
  work?: { place: string; good: string; weeks: number; cost: number; order: string; path: string }[];
  /** Days of the calendar. */
  events?: { date: string; what: string }[];
  /** Best sets by what the plan gains (discounted), with the trade a year of sites that hold what is recognised. */
  first?: {
    recognitions: string[];
    /** Short names of them, for charts. */
    names?: string[];
    saves: number;
    low?: number;
    high?: number;
    trade?: number;
    exact?: boolean;
  }[];
  /** How many further ones change nothing alone, because no market that is sold to asks what they make cheaper. */
  idle?: number;
  /** Each recognition or alignment alone. */
  singles?: { recognition: string; saves: number; trade: number }[];
  /** Markets that trade by the plan, and what published rates say of a deep agreement between them, a year. */
  partners?: { a: string; b: string; trade: number; low: number; high: number; sources: string[] }[];
}

export interface RightsData {
  /** `turns`: first year in which the state changes. */
  freedom: {
    process: string;
    country: string;
    party: string;
    act: string;
    state: string;
    /** Whether the act is not open. */
    barred: boolean;
    by: string;
    turns?: number;
  }[];
  gaps?: {
    process: string;
    country: string;
    party?: string;
    act?: string;
    years?: string;
    asset: string;
    ways: string;
    /** Whether the ways are told with their cost. */
    priced?: boolean;
  }[];
  deadlines?: { date: string; what: string; law?: string }[];
  /** Day from which deadlines are overdue or missed. */
  asOf?: string;
  /** Rights of others that may have lapsed. */
  news?: string[];
  /** Imports that exhaustion opens. */
  lanes?: string[];
  /** Questions to the law whose answer is not known here. */
  notKnown?: string[];
  /** Grants that collide, licences that promise more than the right gives. */
  warnings?: string[];
  /** Joint teams: who and where first, then what the laws ask, a line each. */
  teams?: string[][];
}
