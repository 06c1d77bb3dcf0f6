import { words } from '../../i18n/index.ts';

/**
 * How a statement about the law is known. official: the text of the law, treaty or office was read, possibly in a copy by another
 * publisher; industry: a practitioner's account was read; recalled: nothing was read; assumed: general practice.
 */
export type RuleQuality = 'official' | 'industry' | 'recalled' | 'assumed';

/** Source of a rule: law and article, how it is known, and the day on which the text was read (ISO). */
export type Law = { readonly source: string; readonly quality: RuleQuality; readonly read?: string };

/** The day on which the texts cited here were read. */
const READ = '2026-11-27';

export const official = (source: string): Law => ({ source, quality: 'official', read: READ });
export const industry = (source: string): Law => ({ source, quality: 'industry', read: READ });
export const recalled = (source: string): Law => ({ source, quality: 'recalled' });
export const assumed = (source: string): Law => ({ source, quality: 'assumed' });

/** The citation of a law in the language of the output. */
export function cite({ source, quality, read }: Law): string {
  const texts = words().rightsLaw;
  if (read !== undefined) return (quality === 'official' ? texts.textRead : texts.accountRead)({ source, date: read });
  return (quality === 'recalled' ? texts.recalled : texts.assumed)({ source });
}

/** Qualities of rules and of rows of a case, from best to worst. */
const ORDER = ['measured', 'official', 'industry', 'derived', 'recalled', 'assumed'];

/** The worse of the quality of a rule and of the row that its date is counted from. */
export function worse(rule: string, row: string | undefined): string {
  return row !== undefined && ORDER.indexOf(row) > ORDER.indexOf(rule) ? row : rule;
}
