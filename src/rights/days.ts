/** The days on which an office is closed. Recalled, not read. */
type OfficeCalendar = {
  readonly country: string;
  /** Weekly days off, 0 = Sunday to 6 = Saturday. */
  readonly weekend: readonly number[];
  /** Holidays on a fixed date, MM-DD. */
  readonly holidays: readonly string[];
};

const calendar = (country: string, holidays: string, ...weekend: readonly number[]): OfficeCalendar => ({
  country,
  holidays: holidays.split(' '),
  weekend: weekend.length > 0 ? weekend : [0, 6],
});

export const OFFICE_CALENDARS: readonly OfficeCalendar[] = [
  calendar('BY', '01-01 01-02 01-07 03-08 05-01 05-09 07-03 11-07 12-25'),
  calendar('CN', '01-01 05-01 10-01 10-02 10-03'),
  calendar('EA', '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04'),
  calendar('IN', '01-26 08-15 10-02 12-25'),
  calendar('IR', '02-11 03-20 03-21 03-22 03-23 03-24', 5),
  calendar('KG', '01-01 01-07 02-23 03-08 03-21 05-01 05-05 05-09 08-31'),
  calendar('KZ', '01-01 01-02 01-07 03-08 03-21 03-22 03-23 05-01 05-07 05-09 07-06 08-30 10-25 12-16'),
  calendar('PK', '02-05 03-23 05-01 08-14 11-09 12-25'),
  calendar('RU', '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04'),
  calendar('TJ', '01-01 03-08 03-21 03-22 03-23 03-24 05-09 06-27 09-09 11-06'),
  calendar('UZ', '01-01 03-08 03-21 05-09 09-01 10-01 12-08'),
];

const DAY = 86_400_000;
const parse = (date: string): number => {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(time)) throw new Error(`${date} is not an ISO 8601 date`);
  return time;
};
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * The date some months later: the day with the same number, or the last day of the month where it has no such day (PCT
 * Regulations, Rule 80.2; the Paris Convention counts in the same way).
 */
export function addMonths(date: string, months: number): string {
  const from = new Date(parse(date));
  const total = from.getUTCFullYear() * 12 + from.getUTCMonth() + months;
  const [year, month] = [Math.floor(total / 12), total % 12];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return iso(Date.UTC(year, month, Math.min(from.getUTCDate(), last)));
}

/** The date `count` days later; earlier where it is negative. */
export const plusDays = (date: string, count: number): string => iso(parse(date) + count * DAY);

/** Whether an office is open on a day. An office without a calendar is closed on Saturday and Sunday. */
export function isWorkingDay(date: string, country: string): boolean {
  const calendar = OFFICE_CALENDARS.find((office) => office.country === country);
  const weekday = new Date(parse(date)).getUTCDay();
  return !(calendar?.weekend ?? [0, 6]).includes(weekday) && !(calendar?.holidays ?? []).includes(date.slice(5));
}

/** The date itself if the office is open, else its next working day (Paris Convention, Article 4C(3); PCT Regulations, Rule 80.5). */
export function nextWorkingDay(date: string, country: string): string {
  let day = plusDays(date, 0);
  while (!isWorkingDay(day, country)) day = plusDays(day, 1);
  return day;
}
