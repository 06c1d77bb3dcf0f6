import type { FinanceDocument } from '../../../plan/index.ts';

/**
 * Sections of other questions asked of the same case, given as data; the shapes are those of docs/commands.md's documents, with
 * what a drawing needs besides. Money is discounted unless said otherwise.
 */
export interface ExtraSections {
  finance?: FinanceData;
}

export interface FinanceData {
  projects: {
    place: string;
    process: string;
    sources: { name: string; amount: number }[];
    uses: { name: string; amount: number }[];
    irr: number | null;
    /** Modified rate: stands where there is no internal one. */
    mirr?: number | null;
    /** Owners' NPV. */
    npv: number;
    financialNpv?: number;
    economicNpv?: number;
    dscr: { year: number; value: number }[];
    llcr?: { year: number; value: number } | null;
    plcr?: { year: number; value: number } | null;
  }[];
  covenant?: number;
  cannot?: { place: string; process: string; why: string }[];
  /** All that `chorsu finance` tells: terms, schedules, statements, chances, banks. */
  details?: FinanceDocument;
}
