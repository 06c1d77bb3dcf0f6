import { isOffered } from '../rows.ts';
import { addMonths } from './days.ts';
import type { Deadline, DeadlineInput } from './deadline.ts';
import { annuities, expiry, ofLicence, priority } from './derive.ts';

/** Months for which a missed deadline is still told: the longest in which restoration can be asked for (PCT Rule 49.6(b)). */
const RESTORATION_MONTHS = 12;

/** All deadlines of a case's assets and licences, by date; missed ones for as long as restoration may be asked for. */
export function deadlinesOf(input: DeadlineInput): Deadline[] {
  const assets = new Map(input.assets.map((asset) => [asset.asset, asset]));
  const all = [
    ...input.assets.flatMap((asset) => [
      ...priority(asset, input),
      ...annuities(asset, input),
      ...expiry(asset, input),
    ]),
    ...input.licences
      .filter((licence) => !isOffered(licence))
      .flatMap((licence) => ofLicence(licence, assets.get(licence.asset), input)),
  ];
  const since = addMonths(input.asOf, -RESTORATION_MONTHS);
  return all
    .filter((one) => since <= one.date && one.date <= input.until)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
}

/** An all-day event; the calendar writer of the standards room takes it as it is. */
export type RightsEvent = {
  readonly uid: string;
  readonly date: string;
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly remind: number;
};

/** Open deadlines as events of a calendar, with a reminder a month before. `title` puts them into words of another language. */
export function deadlineEvents(
  deadlines: readonly Deadline[],
  title: (deadline: Deadline) => string = englishTitle,
): RightsEvent[] {
  return deadlines
    .filter((deadline) => deadline.status === 'open')
    .map((deadline) => ({
      uid: `${deadline.id}@rights.chorsu`,
      date: deadline.date,
      title: title(deadline),
      description: [
        deadline.effect,
        ...(deadline.amount === undefined ? [] : [`${deadline.amount} ${deadline.currency}`]),
        ...(deadline.approximate ? ['counted from a year without a day'] : []),
        `${deadline.source} (${deadline.quality})`,
      ].join('\n'),
      category: 'rights',
      remind: 30,
    }));
}

function englishTitle({ rule, licence, asset, country }: Deadline): string {
  const what = `${rule.charAt(0).toUpperCase()}${rule.slice(1)}: ${licence ?? asset}`;
  return country === undefined ? what : `${what}, ${country}`;
}
