import { atStart, type Case } from '../case/index.ts';
import { words } from '../i18n/index.ts';
import type { PlanDocument } from '../model/index.ts';
import { standardsOf } from '../model/index.ts';
import { type Deadline, deadlineEvents, isDue } from '../rights/index.ts';
import { type CalendarEvent, writeIcs } from '../standards/index.ts';

/**
 * Work on certificates and their renewals as `chorsu standards` has them, with the same uids. Without a plan nobody does the work that the
 * sites of a case might need: only what is held already ends.
 */
function certificateEvents(c: Case, plan: PlanDocument | undefined): readonly CalendarEvent[] {
  const rows = atStart(c);
  const { start, years } = rows.settings;
  const events = standardsOf(c, rows, start, start + years - 1, plan).calendar;
  return plan ? events : events.filter((one) => one.uid.startsWith('held/'));
}

/**
 * One calendar for both pillars (RFC 5545): what the law of patents and licences asks by when, and certificates with their
 * renewals. Undefined where nothing falls due: a calendar without an event is none.
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
