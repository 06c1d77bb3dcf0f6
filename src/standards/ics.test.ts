import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarEvent, escapeText, fold, writeIcs } from './ics.ts';

const stamp = new Date('2026-11-25T13:00:00Z');
const write = (events: readonly CalendarEvent[]) => writeIcs(events, { name: 'A case, with; marks', stamp });

/** Events of a file as ical.js (the calendar of Thunderbird) reads them; it throws where a line breaks RFC 5545. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const alarm = component.getFirstSubcomponent('valarm');
    return {
      uid: event.uid,
      date: event.startDate.toString(),
      allDay: event.startDate.isDate && event.endDate.isDate,
      end: event.endDate.toString(),
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      title: event.summary,
      description: event.description,
      category: component.getFirstPropertyValue('categories'),
      trigger: alarm && String(alarm.getFirstPropertyValue('trigger')),
    };
  });
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

  it('has all-day events in order, with their text, alarm and stamp, ended on the day after', () => {
    const events: CalendarEvent[] = [
      { uid: 'b@chorsu', date: '2028-12-31', title: 'Renew, again' },
      {
        uid: 'renew-1/Ташкент/module/EAC@standards.chorsu',
        date: '2028-02-29',
        until: '2028-03-01',
        title:
          'Expires: EAC; ТР ТС 004/2011, 020/2011 \\ 太阳能组件 — for the plant whose name takes more than one line',
        description: 'first line\nsecond, line; end',
        category: 'standards',
        remind: 133,
      },
    ];
    const text = write(events);
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const { uid, title, description } = events[1]!;
    expect(read(text)).toMatchObject([
      {
        uid,
        date: '2028-02-29',
        allDay: true,
        end: '2028-03-02',
        stamp: '2026-11-25T13:00:00Z',
        title,
        description,
        category: 'standards',
        trigger: '-P133D',
      },
      { uid: 'b@chorsu', end: '2029-01-01', trigger: null },
    ]);
    expect(write(events)).toBe(text);
  });

  it('keeps every text, uid and date', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    const event = fc.record({
      uid: fc.string({ minLength: 1, maxLength: 90 }).map((s) => `${encodeURIComponent(s)}@standards.chorsu`),
      date: fc
        .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((d) => d.toISOString().slice(0, 10)),
      title: text,
      description: text,
    });
    const plain = (s: string) => s.replace(/\p{Cc}/gu, '');
    const list = fc.uniqueArray(event, { minLength: 1, maxLength: 5, selector: ({ uid }) => uid });
    fc.assert(
      fc.property(list, (events) => {
        const found = new Map(read(write(events)).map((row) => [row.uid, row]));
        expect(found.size).toBe(events.length);
        for (const { uid, date, title, description } of events) {
          const row = found.get(uid)!;
          expect([row.date, plain(row.title), plain(row.description)]).toEqual([
            date,
            plain(title),
            plain(description),
          ]);
        }
      }),
    );
  });

  it('refuses what a reader would refuse', () => {
    const event: CalendarEvent = { uid: 'u', date: '2028-02-29', title: 'x' };
    expect(() => write([event, event])).toThrow('two events have the uid u');
    expect(() => write([{ ...event, date: '2027-13-01' }])).toThrow('2027-13-01');
    expect([addDays('2028-02-28', 1), addDays('2027-01-01', -1)]).toEqual(['2028-02-29', '2026-12-31']);
  });
});
