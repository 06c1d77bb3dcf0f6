import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarEvent, escapeText, fold, writeIcs } from './ics.ts';

const stamp = new Date('2026-11-25T13:00:00Z');
const write = (events: CalendarEvent[]) => writeIcs(events, { name: 'Chain', stamp });

/** A reader of its own: unfolds, splits and unescapes as RFC 5545, sections 3.1 and 3.3.11, say. */
function read(text: string): Record<string, string>[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).split(';')[0]!;
    const value = line.slice(colon + 1).replace(/\\(n|.)/g, (_, c: string) => (c === 'n' ? '\n' : c));
    const last = events.at(-1);
    if (last && !(name in last)) last[name] = value;
  }
  return events;
}

describe('the calendar file', () => {
  it('escapes as the example of RFC 5545, section 3.3.11', () => {
    expect(escapeText('Project XYZ Final Review\nConference Room - 3B\nCome Prepared.')).toBe(
      'Project XYZ Final Review\\nConference Room - 3B\\nCome Prepared.',
    );
    expect(escapeText('a;b,c\\d')).toBe('a\\;b\\,c\\\\d');
  });

  it('folds at 75 octets between characters', () => {
    const line = `SUMMARY:${'Сертификат соответствия '.repeat(8)}证书`;
    const folded = fold(line).split('\r\n');
    expect(folded.length).toBeGreaterThan(4);
    for (const part of folded) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
    expect(folded.slice(1).every((part) => part.startsWith(' '))).toBe(true);
    expect(fold(line).replaceAll('\r\n ', '')).toBe(line);
    expect(fold('x'.repeat(75))).toBe('x'.repeat(75));
    expect(fold('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  });

  it('writes all-day events in order, ended on the day after', () => {
    const text = write([
      { uid: 'b@chorsu', date: '2027-12-31', title: 'Renew, again', remind: 30, category: 'standards' },
      { uid: 'a@chorsu', date: '2027-02-28', until: '2027-03-01', title: 'Audit' },
    ]);
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const events = read(text);
    expect(events.map((e) => [e.UID, e.DTSTART, e.DTEND])).toEqual([
      ['a@chorsu', '20270228', '20270302'],
      ['b@chorsu', '20271231', '20280101'],
    ]);
    expect(events[1]).toMatchObject({ SUMMARY: 'Renew, again', TRIGGER: '-P30D', DTSTAMP: '20261125T130000Z' });
  });

  it('keeps any text whole', () => {
    const event = fc.record({
      title: fc.string({ unit: 'grapheme', maxLength: 120 }),
      description: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
    });
    const clean = (s: string) =>
      s.replace(/\r\n|\r/g, '\n').replace(/\p{Cc}/gu, (c) => (c === '\n' || c === '\t' ? c : ''));
    fc.assert(
      fc.property(event, ({ title, description }) => {
        const [found] = read(write([{ uid: 'u', date: '2030-01-01', title, description }]));
        expect(found!.SUMMARY).toBe(clean(title));
        expect(found!.DESCRIPTION ?? '').toBe(clean(description));
      }),
    );
  });

  it('is the same bytes each time, and refuses what a reader would refuse', () => {
    const one: CalendarEvent = { uid: 'u', date: '2028-02-29', title: 'x' };
    expect(write([one])).toBe(write([one]));
    expect(() => write([one, one])).toThrow('two events have the uid u');
    expect(() => write([{ ...one, date: '2027-13-01' }])).toThrow('2027-13-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  });
});
