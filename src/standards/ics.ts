/** An all-day event of a calendar. */
export type CalendarEvent = {
  /** Unique, and the same in each version of the calendar, so that a reader updates the event. */
  readonly uid: string;
  /** ISO 8601 date, e.g. 2027-03-31. */
  readonly date: string;
  readonly title: string;
  readonly description?: string;
  /** Last day of an event of several days. */
  readonly until?: string;
  readonly category?: string;
  /** Days before `date` on which to remind. */
  readonly remind?: number;
};

/**
 * Writes events as an iCalendar file (RFC 5545), ordered by date and uid. Lines end in CRLF and are folded at 75 octets between
 * characters; all-day events have an exclusive end.
 *
 * @param options.stamp date and time of writing (DTSTAMP), UTC; the same stamp gives the same bytes
 * @throws {Error} where two events share a uid, and at a malformed date
 */
export function writeIcs(events: readonly CalendarEvent[], options: { name: string; stamp: Date }): string {
  const seen = new Set<string>();
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Chorsu//Chorsu//EN', 'CALSCALE:GREGORIAN'];
  lines.push(`X-WR-CALNAME:${escapeText(options.name)}`);
  const stamp = `${options.stamp.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  for (const event of [...events].sort((a, b) => order(a.date, b.date) || order(a.uid, b.uid))) {
    if (seen.has(event.uid)) throw new Error(`two events have the uid ${event.uid}`);
    seen.add(event.uid);
    lines.push(...eventLines(event, stamp));
  }
  lines.push('END:VCALENDAR');
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(event.date)}`,
    `DTEND;VALUE=DATE:${compact(addDays(event.until ?? event.date, 1))}`,
    `SUMMARY:${escapeText(event.title)}`,
    ...(event.description ? [`DESCRIPTION:${escapeText(event.description)}`] : []),
    ...(event.category ? [`CATEGORIES:${escapeText(event.category)}`] : []),
    'TRANSP:TRANSPARENT',
    ...(event.remind === undefined
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${escapeText(event.title)}`,
          `TRIGGER:-P${event.remind}D`,
          'END:VALARM',
        ]),
    'END:VEVENT',
  ];
}

/** Escapes a TEXT value: backslash, semicolon, comma and line breaks (RFC 5545, section 3.3.11). */
export function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, (c) => `\\${c}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, (c) => (c === '\t' ? c : ''));
}

const encoder = new TextEncoder();

/** Folds a content line at 75 octets of UTF-8, between characters; further lines begin with a space (section 3.1). */
export function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      parts.push(part);
      part = '';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

/**
 * The date `days` later (earlier if negative), ISO.
 *
 * @throws {Error} at a malformed date
 */
export function addDays(date: string, days: number): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time) || !/^\d{4}-\d\d-\d\d$/.test(date)) throw new Error(`${date} is not an ISO 8601 date`);
  return new Date(time + days * 86_400_000).toISOString().slice(0, 10);
}

const compact = (date: string): string => addDays(date, 0).replaceAll('-', '');
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
