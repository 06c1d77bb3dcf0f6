import { sentences, words } from '../../i18n/index.ts';
import { type AssetRow, firstDay, lastDay, type When } from '../rows.ts';
import { addMonths } from './days.ts';
import { type Deadline, type DeadlineInput, type Draft, finish } from './deadline.ts';
import { annuityRule, GRACE_MONTHS, graceLaw, renewalRule } from './law/fees.ts';
import { cite, type Law } from './law/law.ts';

/** A fee and the end of the months in which it can still be paid. */
interface Fee {
  readonly rule: 'annuity' | 'renewal';
  readonly country: string;
  readonly due: string;
  readonly since: When;
  /** The fee in words. */
  readonly of: string;
  /** Said once, with the due date. */
  readonly more?: string;
  readonly number: string;
  readonly law: Law;
  readonly office: string;
  readonly amount?: number;
  readonly currency?: string;
  readonly amountQuality?: string;
}

function twice(asset: AssetRow, given: Fee, input: DeadlineInput): Deadline[] {
  const said = words().rightsLaw;
  const { of: fee, more, law, amount, currency, amountQuality, rule, ...rest } = given;
  const end = addMonths(given.due, GRACE_MONTHS);
  const base = { ...rest, asset: asset.asset, row: asset.quality };
  const price =
    amount === undefined ? {} : { amount, currency: currency ?? '', amountQuality: amountQuality ?? 'assumed' };
  const drafts: Draft[] = [
    {
      ...base,
      ...price,
      rule,
      law,
      later: end,
      effect: sentences(said.feeDue({ fee, months: GRACE_MONTHS }), more),
    },
    {
      ...base,
      rule: 'end of grace',
      due: end,
      law: graceLaw(given.country),
      effect: said.graceEnds({ fee }),
    },
  ];
  return drafts.map((draft) => finish(draft, input));
}

/** Yearly fees in the territories of a patent or utility model; before its grant none is due where the grant is known. */
function annuities(asset: AssetRow, input: DeadlineInput): Deadline[] {
  if (asset.filed === undefined) return [];
  const filed = firstDay(asset.filed);
  const end = asset.expires === undefined ? addMonths(filed, 240) : lastDay(asset.expires);
  const granted = asset.granted === undefined ? '' : firstDay(asset.granted);
  const said = words().rightsLaw;
  return (asset.territories ?? []).flatMap((country) => {
    const rule = annuityRule(country, asset.kind, asset.route);
    const found: Deadline[] = [];
    for (let year = Math.max(rule.from, 2); year <= 20; year++) {
      const due = addMonths(filed, (year - 1) * 12);
      if (due >= end || due > input.until) break;
      if (due < granted) continue;
      const amount = rule.fees?.find((one) => one.from <= year && year <= one.until)?.amount;
      const money = rule.amounts && amount !== undefined ? said.amountFrom({ source: cite(rule.amounts) }) : undefined;
      const fee: Fee = {
        rule: 'annuity',
        country,
        office: asset.route === 'eapo' ? 'EA' : country,
        due,
        since: asset.filed!,
        of: said.feeOfYear({ year }),
        more: sentences(granted === '' ? said.feeIfGranted : undefined, money),
        number: String(year),
        law: rule.law,
        ...(amount !== undefined && {
          amount,
          currency: rule.currency ?? '',
          amountQuality: rule.amounts?.quality ?? rule.law.quality,
        }),
      };
      found.push(...twice(asset, fee, input));
    }
    return found;
  });
}

/** Renewals of marks and designs. */
function renewals(asset: AssetRow, kind: 'trademark' | 'design', input: DeadlineInput): Deadline[] {
  return (asset.territories ?? []).flatMap((country) => {
    const rule = renewalRule(country, kind);
    const since = rule && (rule.since === 'granted' ? (asset.granted ?? asset.filed) : asset.filed);
    if (!rule || since === undefined) return [];
    const begins = firstDay(since);
    const granted = asset.granted === undefined ? '' : firstDay(asset.granted);
    const end = asset.expires === undefined ? input.until : lastDay(asset.expires);
    const found: Deadline[] = [];
    for (let years = rule.first; years < (rule.last ?? Infinity); years += rule.every) {
      const due = addMonths(begins, years * 12);
      if (due >= end) break;
      if (due < granted) continue;
      const { feeOfYear, renewalAfter } = words().rightsLaw;
      const of = rule.every === 1 ? feeOfYear({ year: years + 1 }) : renewalAfter({ years });
      const fee: Fee = {
        rule: 'renewal',
        country,
        office: country,
        due,
        since,
        of,
        number: String(years),
        law: rule.law,
      };
      found.push(...twice(asset, fee, input));
    }
    return found;
  });
}

/** What must be paid to keep an asset in force. */
export function fees(asset: AssetRow, input: DeadlineInput): Deadline[] {
  if (asset.kind === 'patent' || asset.kind === 'utility model') return annuities(asset, input);
  return asset.kind === 'trademark' || asset.kind === 'design' ? renewals(asset, asset.kind, input) : [];
}
