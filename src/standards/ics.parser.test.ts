import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, writeIcs } from './index.ts';

/** What ical.js (of Thunderbird's calendar) reads of a file; it throws where a line breaks RFC 5545. */
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

const stamp = new Date('2026-11-25T13:00:00Z');

describe('the calendar file as ical.js reads it', () => {
  it('has all-day events with their text, alarm and stamp', () => {
    const events: CalendarEvent[] = [
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
    expect(read(writeIcs(events, { name: 'A case, with; marks', stamp }))).toEqual([
      {
        uid: events[0]!.uid,
        date: '2028-02-29',
        allDay: true,
        end: '2028-03-02',
        stamp: '2026-11-25T13:00:00Z',
        title: events[0]!.title,
        description: events[0]!.description,
        category: 'standards',
        trigger: '-P133D',
      },
    ]);
  });

  it('keeps every text, uid and date', () => {
    const event = fc.record({
      uid: fc.string({ minLength: 1, maxLength: 90 }).map((s) => `${encodeURIComponent(s)}@standards.chorsu`),
      date: fc
        .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((d) => d.toISOString().slice(0, 10)),
      title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
      description: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
    });
    const plain = (s: string) => s.replace(/\p{Cc}/gu, '');
    const list = fc.uniqueArray(event, { minLength: 1, maxLength: 5, selector: ({ uid }) => uid });
    fc.assert(
      fc.property(list, (events) => {
        const found = read(writeIcs(events, { name: 'x', stamp }));
        expect(new Set(found.map(({ uid }) => uid))).toEqual(new Set(events.map(({ uid }) => uid)));
        for (const { uid, date, title, description } of events) {
          const one = found.find((x) => x.uid === uid)!;
          expect([one.date, plain(one.title), plain(one.description)]).toEqual([
            date,
            plain(title),
            plain(description),
          ]);
        }
      }),
    );
  });
});
