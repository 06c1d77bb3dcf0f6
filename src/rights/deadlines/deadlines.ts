import {
  type AssetRow,
  firstDay,
  isOffered,
  type LicenceRow,
  lastDay,
  type TreatyRow,
  type When,
  yearOf,
} from '../rows.ts';
import { addMonths, nextWorkingDay, OFFICE_CALENDARS, type OfficeCalendar, plusDays } from './days.ts';
import { annuityRule, RECORD_RULES } from './laws.ts';
import {
  EURASIAN_PHASE,
  memberOf,
  nationalPhase,
  PARIS_MONTHS,
  type RuleQuality,
  STATE_RULES,
  TREATY_SOURCE,
} from './treaties.ts';

/** A date by which something must be done, or on which something ends. */
export type Deadline = {
  /** Stable: rule, asset or licence, country, number. */
  readonly id: string;
  readonly rule: 'priority' | 'national phase' | 'regional phase' | 'annuity' | 'record' | 'expiry' | 'licence ends';
  readonly asset: string;
  readonly licence?: string;
  readonly country?: string;
  /** Working day by which it must be done; `due` is the date that the rule itself gives. */
  readonly date: string;
  readonly due: string;
  /** Counted from a year without a day (its first day is taken, which is early): give the date in the case. */
  readonly approximate: boolean;
  readonly status: 'open' | 'missed';
  readonly effect: string;
  readonly amount?: number;
  readonly currency?: string;
  readonly source: string;
  readonly quality: RuleQuality;
};

export type DeadlineInput = {
  readonly assets: readonly AssetRow[];
  readonly licences: readonly LicenceRow[];
  readonly treaties: readonly TreatyRow[];
  /** Countries in which the chain would make or sell. */
  readonly countries: readonly string[];
  /** ISO dates: what lies before `asOf` is missed (annuities and ends before it are left out); nothing after `until` is listed. */
  readonly asOf: string;
  readonly until: string;
  readonly calendars?: readonly OfficeCalendar[];
};

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

type Draft = Omit<Deadline, 'id' | 'date' | 'status' | 'approximate'> & {
  readonly office: string;
  readonly since?: When;
};

function finish(draft: Draft, input: DeadlineInput, suffix = ''): Deadline {
  const { office, since, ...rest } = draft;
  const date =
    rest.rule === 'expiry' || rest.rule === 'licence ends'
      ? rest.due
      : nextWorkingDay(rest.due, office, input.calendars ?? OFFICE_CALENDARS);
  const id = [rest.rule, rest.licence ?? rest.asset, rest.country ?? '', suffix].map(encodeURIComponent).join('/');
  const status = date < input.asOf ? 'missed' : 'open';
  return {
    ...rest,
    id,
    date,
    status,
    approximate: since !== undefined && firstDay(since) !== String(since).slice(0, 10),
  };
}

function priority(asset: AssetRow, input: DeadlineInput): Deadline[] {
  if (asset.filed === undefined || (asset.kind !== 'patent' && asset.kind !== 'design' && asset.kind !== 'trademark'))
    return [];
  if ((asset.territories ?? []).length === 0) return [];
  const filed = firstDay(asset.filed);
  const base = { asset: asset.asset, since: asset.filed };
  const months = PARIS_MONTHS[asset.kind];
  const entry = yearOf(asset.filed, 0) + 2;
  return input.countries
    .filter((country) => !asset.territories!.includes(country))
    .flatMap((country) => {
      const quality = STATE_RULES.find((state) => state.country === country)?.quality ?? 'assumed';
      const member = quality === 'assumed' ? quality : 'recalled';
      const pct = asset.kind === 'patent' && memberOf(country, 'PCT', yearOf(asset.filed, 0), input.treaties);
      const drafts: Draft[] = [];
      if (memberOf(country, 'Paris', yearOf(asset.filed, 0), input.treaties) !== false) {
        const only = asset.kind === 'patent' && !pct ? '; not in the PCT, so there is no later way' : '';
        const effect = `priority of ${months} months is lost${only}`;
        const source = 'Paris Convention, Article 4C(1)';
        drafts.push({
          ...base,
          rule: 'priority',
          country,
          office: country,
          due: addMonths(filed, months),
          effect,
          source,
          quality: member,
        });
      }
      if (pct) {
        const rule = { effect: 'the international application lapses there', source: TREATY_SOURCE, quality };
        drafts.push({
          ...base,
          ...rule,
          rule: 'national phase',
          country,
          office: country,
          due: addMonths(filed, nationalPhase(country)),
        });
        if (memberOf(country, 'EAPC', entry, input.treaties)) {
          const due = addMonths(filed, EURASIAN_PHASE);
          drafts.push({ ...base, ...rule, rule: 'regional phase', country, office: 'EA', due, quality: member });
        }
      }
      return drafts.map((draft) => finish(draft, input));
    });
}

function annuities(asset: AssetRow, input: DeadlineInput): Deadline[] {
  if (asset.kind !== 'patent' || asset.filed === undefined) return [];
  const filed = firstDay(asset.filed);
  const end = asset.expires === undefined ? addMonths(filed, 240) : lastDay(asset.expires);
  return (asset.territories ?? []).flatMap((country) => {
    const rule = annuityRule(country);
    const found: Deadline[] = [];
    for (let year = Math.max(rule.from, 2); year <= 20; year++) {
      const due = addMonths(filed, (year - 1) * 12);
      if (due < input.asOf || due > end) continue;
      const fee = rule.fees?.find((one) => one.from <= year && year <= one.until);
      const draft: Draft = {
        rule: 'annuity',
        asset: asset.asset,
        country,
        office: country,
        since: asset.filed!,
        due,
        effect: `fee of patent year ${year}; six months of grace with a surcharge, then it lapses`,
        ...(fee && { amount: fee.amount, currency: rule.currency ?? '' }),
        source: rule.source,
        quality: rule.quality,
      };
      found.push(finish(draft, input, String(year)));
    }
    return found;
  });
}

function expiry(asset: AssetRow, input: DeadlineInput): Deadline[] {
  if (asset.expires === undefined || lastDay(asset.expires) < input.asOf) return [];
  const due = lastDay(asset.expires);
  const draft: Draft = {
    rule: 'expiry',
    asset: asset.asset,
    office: '',
    due,
    effect: 'free from the day after',
    source: 'case',
    quality: 'assumed',
  };
  return [{ ...finish(draft, input), approximate: due !== String(asset.expires).slice(0, 10) }];
}

function ofLicence(licence: LicenceRow, asset: AssetRow | undefined, input: DeadlineInput): Deadline[] {
  const found: Deadline[] = [];
  const base = { asset: licence.asset, licence: licence.licence };
  if (licence.until !== undefined && lastDay(licence.until) >= input.asOf) {
    const due = lastDay(licence.until);
    const draft: Draft = {
      ...base,
      rule: 'licence ends',
      office: '',
      due,
      effect: 'renew it or stop',
      source: 'case',
      quality: 'assumed',
    };
    found.push({ ...finish(draft, input), approximate: due !== String(licence.until).slice(0, 10) });
  }
  const registered = asset && (asset.kind === 'patent' || asset.kind === 'design' || asset.kind === 'trademark');
  if (!registered || licence.from === undefined) return found;
  const named = (licence.territories ?? []).length > 0 ? licence.territories! : (asset.territories ?? []);
  for (const rule of RECORD_RULES.filter((one) => named.includes(one.country))) {
    const start = firstDay(licence.from);
    const due = rule.months
      ? addMonths(start, rule.months)
      : plusDays(start, -Math.round((licence.registration ?? 0) * 7));
    const effect =
      rule.effect === 'void' ? 'void until it is recorded: ask for the record by then' : 'recordal gives publicity';
    const { country, source, quality } = rule;
    found.push(
      finish(
        { ...base, rule: 'record', country, office: country, since: licence.from, due, effect, source, quality },
        input,
      ),
    );
  }
  return found;
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
