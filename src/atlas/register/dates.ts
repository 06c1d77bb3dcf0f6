import type { Project } from './project.ts';

/** A date of a project that has passed. */
export type Passed =
  /** What ran to a date has ended. */
  | { readonly kind: 'ended'; readonly date: string; readonly what: string }
  /** The year in which it was to begin is over, and it had not begun when it was last heard of. */
  | { readonly kind: 'due'; readonly year: number }
  /** Nothing was heard of it for so many years. */
  | { readonly kind: 'silent'; readonly years: number };

/** A state that was last heard of so many years ago is old. */
const SILENT = 2;
const BEGUN: readonly Project['status'][] = ['construction', 'operating', 'stalled', 'cancelled', 'not found'];

/** The last day of a year, a month or a day. */
const lastDay = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;

/** What has passed of a project's dates on a day (ISO 8601), as nothing in the register changes by itself. */
export function passedOf({ until, begins, status, status_as_of }: Project, today: string): Passed[] {
  const year = Number(today.slice(0, 4));
  const years = (Date.parse(today) - Date.parse(status_as_of)) / (365.25 * 24 * 3600 * 1000);
  return [
    ...(until && lastDay(until.date) < today ? [{ kind: 'ended', ...until } as const] : []),
    ...(begins !== undefined && begins < year && !BEGUN.includes(status)
      ? [{ kind: 'due', year: begins } as const]
      : []),
    ...(years >= SILENT && status !== 'not found' ? [{ kind: 'silent', years: Math.floor(years) } as const] : []),
  ];
}

export const todayIs = (): string => new Date().toISOString().slice(0, 10);
