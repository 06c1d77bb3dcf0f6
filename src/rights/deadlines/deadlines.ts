import { isOffered } from '../rows.ts';
import type { Deadline, DeadlineInput } from './deadline.ts';
import { annuities, expiry, ofLicence, priority } from './derive.ts';

/** All deadlines of a case's assets and licences, by date. */
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
  return all
    .filter((one) => one.date <= input.until)
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

const englishTitle = (deadline: Deadline): string =>
  [deadline.rule, deadline.licence ?? deadline.asset, deadline.country].filter(Boolean).join(' · ');
