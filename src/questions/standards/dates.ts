import { type Block, column, figure, fold, tabulate } from '../../blocks/index.ts';
import { type CalendarSpan, calendar } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { figureOptions } from '../../report/index.ts';
import type { SitePlan } from '../../standards/index.ts';
import type { StandardsContext } from './blocks.ts';

/** A certificate of a site. Times are years with fractions; the work lasts from `applied` to `held`. */
interface Entry {
  readonly place: string;
  readonly good: string;
  readonly scheme: string;
  /** As the calendar calls it. */
  readonly name: string;
  readonly applied: number;
  readonly held: number;
  readonly until: number;
  /** When audit and evidence are due again. */
  readonly again: readonly number[];
}

/** Weeks of a year. */
const WEEKS = 52;

/** The calendar of the certificates that are wanted, drawn, and every day of it, for who reads on. */
export function datesBlocks(context: StandardsContext): Block[] {
  const say = words().standardsPage;
  const days = [...context.d.calendar].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const list = tabulate(days, [column.date(say.date, ({ date }) => date), column.text(say.what, ({ title }) => title)]);
  return [...strip(context), ...(days.length > 0 ? [fold(say.allDays({ count: days.length }), [list])] : [])];
}

function strip(context: StandardsContext): Block[] {
  const { d, facts } = context;
  const goods = new Set(d.evidence.map(({ good }) => good));
  const entries = d.evidence
    .flatMap((site) => entriesOf(context, site, goods.size > 1))
    .sort((a, b) => a.applied - b.applied || (a.name < b.name ? -1 : 1));
  if (entries.length === 0) return [];
  const say = words().standardsPage;
  const due = entries.filter((entry) => entry.applied < entry.held);
  const [first] = due;
  const year = Math.floor(first?.applied ?? 0);
  const count = due.filter((one) => one.applied === first?.applied).length;
  const oneOrMore = count > 1 ? say.firstDue({ count, year }) : say.firstDueOne({ name: first?.name ?? '', year });
  const again = entries.some((entry) => entry.again.length > 0);
  const unit = again ? say.calendarUnitAgain : say.calendarUnit;
  const data = tabulate(
    entries,
    [
      column.text(say.site, ({ place }) => facts.placeName(place)),
      column.text(say.good, ({ good }) => facts.good(good).name),
      column.text(say.scheme, ({ scheme }) => scheme),
      column.date(say.applied, ({ applied }) => monthOf(applied)),
      column.date(say.heldFrom, ({ held }) => monthOf(held)),
      again && column.text(say.dueAgain, (one) => one.again.map(monthOf).join(', ')),
    ],
    { most: 0 },
  );
  const rows = entries.map((entry) => ({ name: entry.name, spans: spansOf(entry) }));
  return [
    figure(data, () => calendar(rows, figureOptions(context, 'calendar', first ? oneOrMore : say.grantedAtOnce, unit))),
  ];
}

/** Month of a year with a fraction, 2027.35 as 2027-05. */
function monthOf(year: number): string {
  const month = Math.floor((year - Math.floor(year)) * 12 + 1e-9) + 1;
  return `${Math.floor(year)}-${String(month).padStart(2, '0')}`;
}

function spansOf({ applied, held, until, again }: Entry): CalendarSpan[] {
  const say = words().standardsPage;
  const weeks = Math.round((held - applied) * WEEKS);
  return [
    ...(applied < held ? [{ from: applied, to: held, kind: 'work' as const, text: say.weeks({ weeks }) }] : []),
    { from: held, to: until, kind: 'held', text: say.held },
    ...again.map((at) => ({ from: at, to: at, kind: 'renewal' as const })),
  ];
}

/** The certificates of a site, each from the step on which it first waits to the end of the horizon. */
function entriesOf({ facts, step: nameOf }: StandardsContext, site: SitePlan, withGood: boolean): Entry[] {
  const { place, good, schedule, schemes } = site;
  const { start, years } = facts.rows.settings;
  const begun = Number(site.start.slice(0, 4));
  return schedule.steps
    .filter((step) => schemes.includes(step.key))
    .map((step) => {
      const needed = schedule.steps.filter((one) => step.after.includes(one.key));
      const weekHeld = begun + step.finish / WEEKS;
      const every = facts.rows.schemes.find((row) => row.scheme === step.key)?.renewal ?? Number.POSITIVE_INFINITY;
      const again: number[] = [];
      for (let at = weekHeld + every; at <= start + years; at += every) again.push(at);
      const scheme = nameOf(step.key);
      const named = { place: facts.placeName(place), good: withGood ? facts.good(good).name : '', scheme };
      return {
        place,
        good,
        scheme,
        held: weekHeld,
        again,
        name: words().standardsPage.rowOf(named),
        applied: begun + Math.min(step.start, ...needed.map((step) => step.start)) / WEEKS,
        until: Math.max(start + years, weekHeld),
      };
    });
}
