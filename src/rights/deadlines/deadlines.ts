import { words } from '../../i18n/index.ts';
import { addMonths } from '../days.ts';
import { type AssetRow, firstDay, isOffered } from '../rows.ts';
import type { Deadline, DeadlineInput } from './deadline.ts';
import { expiry, ofLicence } from './ends.ts';
import { fees } from './fees.ts';
import { examinations, workings } from './requests.ts';
import { ways } from './ways.ts';

/** Months for which a missed deadline is still told: the longest in which restoration can be asked for (PCT Rule 49.6(b)). */
const RESTORATION_MONTHS = 12;

/** All deadlines of a case's assets and licences, by date; missed ones for as long as restoration may be asked for. */
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
    .filter((one) => since <= one.date && one.date <= input.until)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
}

/** An all-day event; the calendar writer of the standards room takes it as it is. */
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

/** Deadlines as events of a calendar, with a reminder a month before; those that are past say so. */
export function deadlineEvents(deadlines: readonly Deadline[]): RightsEvent[] {
  const said = words().rightsLaw;
  return deadlines.map((deadline) => ({
    uid: `${deadline.id}@rights.chorsu`,
    date: deadline.date,
    title: isPast(deadline.status) ? `${said.past[deadline.status]} ${titleOf(deadline)}` : titleOf(deadline),
    description: [
      deadline.effect,
      ...(deadline.amount === undefined ? [] : [`${deadline.amount} ${deadline.currency}`]),
      ...(deadline.approximate ? [said.yearOnly] : []),
      said.sourceOf({
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
 * Families as one asset each: its first filing, with the territories of all. What is left to file abroad is left to the family, not to
 * each of its members. An asset without a family stands for itself.
 */
function familiesOf(assets: readonly AssetRow[]): AssetRow[] {
  const families = new Map<string, AssetRow[]>();
  for (const asset of assets) {
    const key = asset.family ? `family ${asset.family}` : `asset ${asset.asset}`;
    families.set(key, [...(families.get(key) ?? []), asset]);
  }
  return [...families.values()].map((members) => {
    const [first = members[0]!] = [...members].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
    return { ...first, territories: [...new Set(members.flatMap((one) => one.territories ?? []))] };
  });
}

const dayOf = (asset: AssetRow): string => {
  const since = asset.priority ?? asset.filed;
  return since === undefined ? '9999' : firstDay(since);
};
