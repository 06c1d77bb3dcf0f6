import { words } from '../../i18n/index.ts';
import { addDays, type CalendarEvent } from '../ics.ts';
import type { SchemeRows } from '../rows.ts';
import type { SitePlan } from './plan.ts';

/** The kinds of events of a calendar; their titles are in the language that is spoken. */
type EventKind = 'begin' | 'ready' | 'yearly' | 'renew';

/**
 * The calendar of the certificates up to `lastDate`: when each piece of work begins and is due, yearly fees, and expiry, with
 * a reminder as many days before as the work takes again. Uids are made of place, good and scheme and survive a new plan.
 */
export function certificateCalendar(
  plans: readonly SitePlan[],
  { schemes, names }: Pick<SchemeRows, 'schemes' | 'names'>,
  lastDate: string,
): CalendarEvent[] {
  const rows = new Map(schemes.map((scheme) => [scheme.scheme, scheme]));
  return plans.flatMap((site) =>
    site.schedule.steps.flatMap((step): CalendarEvent[] => {
      const uid = (kind: string): string =>
        `${[kind, site.place, site.good, step.key].map(encodeURIComponent).join('/')}@standards.chorsu`;
      const of = { what: step.name, ...named(site, names) };
      const begin = addDays(site.start, Math.round(step.start * 7));
      const ready = addDays(site.start, Math.round(step.finish * 7));
      const row = rows.get(step.key);
      const events: CalendarEvent[] = [];
      const add = (kind: EventKind, date: string, more: Partial<CalendarEvent> & { n?: number } = {}): void => {
        const { n, ...rest } = more;
        const name = n === undefined ? kind : `${kind}-${n}`;
        if (date <= lastDate)
          events.push({
            uid: uid(name),
            date,
            title: words().standards.calendar[kind](of),
            category: 'standards',
            ...rest,
          });
      };
      const description = row ? [row.name, row.act, row.source].filter(Boolean).join('\n') : '';
      const more = description ? { description } : {};
      if (step.weeks > 0) add('begin', begin, more);
      add('ready', ready, more);
      const anniversary = (years: number): string => addYears(ready, years);
      for (let n = 1; row?.yearly && anniversary(n) <= lastDate; n++) add('yearly', anniversary(n), { n, remind: 30 });
      const weeks = site.schedule.steps.filter((one) => step.after.includes(one.key)).map((one) => one.weeks);
      const remind = Math.round((step.weeks + Math.max(0, ...weeks)) * 7) || 30;
      for (let n = 1; row?.renewal && anniversary(n * row.renewal) <= lastDate; n++) {
        add('renew', anniversary(n * row.renewal), { n, remind, ...more });
      }
      return events;
    }),
  );
}

/** A good and its place by their names. */
const named = ({ good, place }: Pick<SitePlan, 'good' | 'place'>, names: SchemeRows['names']) => ({
  good: names?.goods.get(good) ?? good,
  place: names?.places.get(place) ?? place,
});

/** The same day some years on; 29 February becomes the 28th in a year that lacks it. */
export function addYears(date: string, years: number): string {
  const target = `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
  return Number.isNaN(Date.parse(`${target}T00:00:00Z`)) ||
    new Date(`${target}T00:00:00Z`).toISOString().slice(0, 10) !== target
    ? `${target.slice(0, 4)}-02-28`
    : target;
}

/** A certificate held already, as the case writes it: `until` a year, or a date. */
export type HeldCertificate = {
  readonly scheme: string;
  readonly place: string;
  readonly good: string;
  readonly until?: number | string | undefined;
};

/** The ends of certificates held already, with a reminder as long before as the scheme and its evidence take (at least a month). */
export function heldCalendar(
  held: readonly HeldCertificate[],
  rows: SchemeRows,
  firstDate: string,
  lastDate: string,
): CalendarEvent[] {
  return held.flatMap((one): CalendarEvent[] => {
    if (one.until === undefined) return [];
    const date = typeof one.until === 'number' ? `${one.until}-12-31` : one.until;
    if (date < firstDate || date > lastDate) return [];
    const scheme = rows.schemes.find((row) => row.scheme === one.scheme);
    const needed = rows.needs.filter((need) => need.scheme === one.scheme).map((need) => need.evidence);
    const weeks = rows.evidence.filter((row) => needed.includes(row.evidence)).map((row) => row.weeks ?? 0);
    const remind = Math.max(30, Math.round(((scheme?.weeks ?? 0) + Math.max(0, ...weeks)) * 7));
    const key = ['held', one.place, one.good, one.scheme].map(encodeURIComponent).join('/');
    const title = words().standards.calendar.renew({ ...named(one, rows.names), what: scheme?.name || one.scheme });
    return [{ uid: `${key}@standards.chorsu`, date, title, category: 'standards', remind }];
  });
}
