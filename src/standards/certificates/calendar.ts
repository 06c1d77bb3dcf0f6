import { words } from '../../i18n/index.ts';
import { addDays, type CalendarEvent } from '../ics.ts';
import type { SchemeRows } from '../rows.ts';
import type { SitePlan } from './plan.ts';

/** Kinds of events of a calendar. */
type EventKind = 'begin' | 'ready' | 'yearly' | 'renew';

/**
 * The calendar of the certificates up to `lastDate`: begin and end of each piece of work, yearly fees, and renewals, each with a
 * reminder as many days before as the work takes. Uids are made of place, good and scheme, so that a new plan does not change them.
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
      const weeks = site.schedule.steps.filter(({ key }) => step.after.includes(key)).map((before) => before.weeks);
      const remind = Math.round((step.weeks + Math.max(0, ...weeks)) * 7) || 30;
      for (let n = 1; row?.renewal && anniversary(n * row.renewal) <= lastDate; n++) {
        add('renew', anniversary(n * row.renewal), { n, remind, ...more });
      }
      return events;
    }),
  );
}

/** The names of a good and its place. */
const named = ({ good, place }: Pick<SitePlan, 'good' | 'place'>, names: SchemeRows['names']) => ({
  good: names?.goods.get(good) ?? good,
  place: names?.places.get(place) ?? place,
});

/** The same day some years later; 29 February becomes the 28th in a year without it. */
export function addYears(date: string, years: number): string {
  const target = `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
  return Number.isNaN(Date.parse(`${target}T00:00:00Z`)) ||
    new Date(`${target}T00:00:00Z`).toISOString().slice(0, 10) !== target
    ? `${target.slice(0, 4)}-02-28`
    : target;
}

/** A held certificate as the case writes it; `until` is a year or a date. */
export type HeldCertificate = {
  readonly scheme: string;
  readonly place: string;
  readonly good: string;
  readonly until?: number | string | undefined;
};

/** The ends of held certificates, with a reminder as many days before as the scheme and its evidence take (at least 30). */
export function heldCalendar(
  certificates: readonly HeldCertificate[],
  rows: SchemeRows,
  firstDate: string,
  lastDate: string,
): CalendarEvent[] {
  return certificates.flatMap(({ scheme: key, place, good, until }): CalendarEvent[] => {
    if (until === undefined) return [];
    const date = typeof until === 'number' ? `${until}-12-31` : until;
    if (date < firstDate || date > lastDate) return [];
    const scheme = rows.schemes.find((row) => row.scheme === key);
    const needed = rows.needs.filter((need) => need.scheme === key).map((need) => need.evidence);
    const weeks = rows.evidence.filter((row) => needed.includes(row.evidence)).map((row) => row.weeks ?? 0);
    const remind = Math.max(30, Math.round(((scheme?.weeks ?? 0) + Math.max(0, ...weeks)) * 7));
    const uid = ['held', place, good, key].map(encodeURIComponent).join('/');
    const title = words().standards.calendar.renew({
      ...named({ good, place }, rows.names),
      what: scheme?.name || key,
    });
    return [{ uid: `${uid}@standards.chorsu`, date, title, category: 'standards', remind }];
  });
}
