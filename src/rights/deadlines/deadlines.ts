import { words } from '../../i18n/index.ts';
import { addMonths } from '../days.ts';
import { type AssetRow, firstDay, isOffered } from '../rows.ts';
import type { Deadline, DeadlineInput } from './deadline.ts';
import { expiry, ofLicence } from './ends.ts';
import { fees } from './fees.ts';
import { examinations, workings } from './requests.ts';
import { ways } from './ways.ts';

/** Months for which a missed deadline is still listed: the longest within which restoration can be requested (PCT Rule 49.6(b)). */
const RESTORATION_MONTHS = 12;

/** All deadlines of a case's assets and licences, by date. Missed ones stay for {@link RESTORATION_MONTHS}. */
export function deadlinesOf(input: DeadlineInput): Deadline[] {
  const assets = new Map(input.assets.map((asset) => [asset.asset, asset]));
  const all = [
    ...familiesOf(input.assets).flatMap((asset) => ways(asset, input)),
    ...input.assets.flatMap((asset) =>
      [fees, examinations, workings, expiry].flatMap((derive) => derive(asset, input)),
    ),
    ...input.licences
      .filter((licence) => !isOffered(licence) && (licence.status === undefined || licence.status === 'running'))
      .flatMap((licence) => ofLicence(licence, assets.get(licence.asset), input)),
  ];
  const since = addMonths(input.asOf, -RESTORATION_MONTHS);
  return all
    .filter(({ date }) => since <= date && date <= input.until)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
}

/** An all-day event of a calendar, in the form that the writer of `standards/ics.ts` takes. */
type RightsEvent = {
  readonly uid: string;
  readonly date: string;
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly remind: number;
};

const isPast = (status: Deadline['status']): status is 'overdue' | 'missed' =>
  status === 'overdue' || status === 'missed';

/** Deadlines as events of a calendar, with a reminder 30 days before. The title of a past one says so. */
export function deadlineEvents(deadlines: readonly Deadline[]): RightsEvent[] {
  const texts = words().rightsLaw;
  return deadlines.map((deadline) => ({
    uid: `${deadline.id}@rights.chorsu`,
    date: deadline.date,
    title: isPast(deadline.status) ? `${texts.past[deadline.status]} ${titleOf(deadline)}` : titleOf(deadline),
    description: [
      deadline.effect,
      ...(deadline.amount === undefined ? [] : [`${deadline.amount} ${deadline.currency}`]),
      ...(deadline.approximate ? [texts.yearOnly] : []),
      texts.sourceOf({
        source: deadline.source,
        quality: words().evidence.qualities[deadline.quality] ?? deadline.quality,
      }),
      words().rights.advice,
    ].join('\n'),
    category: 'rights',
    remind: 30,
  }));
}

function titleOf({ rule, licence, asset, country }: Deadline): string {
  const { rules, eventTitle, eventTitleIn } = words().rightsLaw;
  const title = { rule: rules[rule], of: licence ?? asset };
  return country === undefined ? eventTitle(title) : eventTitleIn({ ...title, country });
}

/**
 * One asset for each family: its first filing, with the territories of all members, since a filing abroad covers the whole family. An
 * asset without a family is a family of its own.
 */
function familiesOf(assets: readonly AssetRow[]): AssetRow[] {
  const families = new Map<string, AssetRow[]>();
  for (const asset of assets) {
    const key = asset.family ? `family ${asset.family}` : `asset ${asset.asset}`;
    families.set(key, [...(families.get(key) ?? []), asset]);
  }
  return [...families.values()].map((members) => {
    const [first = members[0]!] = [...members].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
    return { ...first, territories: [...new Set(members.flatMap(({ territories = [] }) => territories))] };
  });
}

const dayOf = (asset: AssetRow): string => {
  const since = asset.priority ?? asset.filed;
  return since === undefined ? '9999' : firstDay(since);
};
