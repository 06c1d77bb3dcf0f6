import { atStart, type Case } from '../case/index.ts';
import { words } from '../i18n/index.ts';
import type { PlanDocument } from '../model/index.ts';
import { standardsOf } from '../model/index.ts';
import { type Deadline, deadlineEvents, isDue } from '../rights/index.ts';
import { type CalendarEvent, writeIcs } from '../standards/index.ts';

/**
 * Calendar events of certificates and their renewals, with the uids of `chorsu standards`. Without a plan, nobody does
 * the work that sites of a case might need: only certificates of the case expire.
 */
function certificateEvents(c: Case, plan: PlanDocument | undefined): readonly CalendarEvent[] {
  const rows = atStart(c);
  const { start, years } = rows.settings;
  const events = standardsOf(c, rows, start, start + years - 1, plan).calendar;
  return plan ? events : events.filter((event) => event.uid.startsWith('held/'));
}

/**
 * One calendar (RFC 5545) for patents, licences and certificates: deadlines by law, and renewals. Undefined if there is
 * no event, since a calendar without one is invalid.
 */
export function calendarOf(
  c: Case,
  deadlines: readonly Deadline[],
  plan: PlanDocument | undefined,
): string | undefined {
  const events = [...deadlineEvents(deadlines.filter(isDue)), ...certificateEvents(c, plan)];
  const stamp = new Date(`${c.settings.start}-01-01T00:00:00Z`);
  return events.length === 0
    ? undefined
    : writeIcs(events, { name: words().rights.calendarName({ case: c.name }), stamp });
}
