import { sentences, words } from '../../i18n/index.ts';
import { addMonths } from '../days.ts';
import { cite } from '../law/cite.ts';
import { annuityRule, feeOf, lateness, renewalRule } from '../law/fees.ts';
import { endOf } from '../law/values.ts';
import { type AssetRow, firstDay, isPending, lastDay } from '../rows.ts';
import { type Deadline, type DeadlineInput, type Draft, finish } from './deadline.ts';

/** A fee that falls due. `of` is its name in the language of the output; `more` is added to the text of the due date. */
type Fee = Pick<Draft, 'rule' | 'due' | 'since' | 'law' | 'amount' | 'currency' | 'amountQuality'> & {
  readonly country: string;
  readonly number: string;
  readonly of: string;
  readonly more?: string;
};

/** Deadlines of a fee: the day on which it falls due and, where the law gives months of grace, their end. */
function dueAndGrace(asset: AssetRow, fee: Fee, input: DeadlineInput): Deadline[] {
  const texts = words().rightsLaw;
  const { of, more, law, rule, country, due, since, number, ...price } = fee;
  const late = lateness(asset, country);
  const office = asset.route === 'eapo' ? 'EA' : country;
  const base = { country, office, due, since, number, asset: asset.asset, row: asset.quality };
  const first = { ...base, ...price, rule, law };
  if (late.months === undefined)
    return [finish({ ...first, effect: sentences(texts.feeOnTime({ fee: of }), more) }, input)];
  const end = addMonths(due, late.months);
  const effect = sentences(texts.feeDue({ fee: of, months: late.months }), more);
  return [
    finish({ ...first, later: end, effect }, input),
    finish({ ...base, rule: 'end of grace', due: end, law: late.law, effect: texts.graceEnds({ fee: of }) }, input),
  ];
}

/** The day of the grant, before which no fee is due; empty if it is not known. */
const grantOf = (asset: AssetRow): string => (asset.granted === undefined ? '' : firstDay(asset.granted));

/** Yearly fees of a right in its territories. None is due before a known grant, nor while pending where the law demands none then. */
function annuities(asset: AssetRow, input: DeadlineInput): Deadline[] {
  if (asset.filed === undefined) return [];
  const filed = firstDay(asset.filed);
  const texts = words().rightsLaw;
  const granted = grantOf(asset);
  return (asset.territories ?? []).flatMap((country) => {
    const rule = annuityRule(asset, country);
    if (!rule || (rule.pending === false && isPending(asset, input.asOf))) return [];
    const ends = endOf(asset, country);
    const end = ends === undefined ? addMonths(filed, 240) : lastDay(ends);
    const deadlines: Deadline[] = [];
    for (let year = Math.max(rule.from, 2); year <= 25; year++) {
      const due = addMonths(filed, (year - 1) * 12);
      if (due >= end || due > input.until) break;
      if (due < granted) continue;
      const price = feeOf(asset, country, year);
      const fee: Fee = {
        rule: 'annuity',
        country,
        due,
        since: asset.filed!,
        of: texts.feeOfYear({ year }),
        more: sentences(
          granted === '' && asset.status !== 'in force' ? texts.feeIfGranted : undefined,
          price && texts.amountFrom({ source: cite(price.law) }),
        ),
        number: String(year),
        law: rule.law,
        ...(price && { amount: price.amount, currency: price.currency, amountQuality: price.law.quality }),
      };
      deadlines.push(...dueAndGrace(asset, fee, input));
    }
    return deadlines;
  });
}

/** Renewals of marks and designs. */
function renewals(asset: AssetRow, input: DeadlineInput): Deadline[] {
  return (asset.territories ?? []).flatMap((country) => {
    const rule = annuityRule(asset, country) ? undefined : renewalRule(asset, country);
    const since = rule && (rule.since === 'grant' ? (asset.granted ?? asset.filed) : asset.filed);
    if (!rule || since === undefined) return [];
    const begins = firstDay(since);
    const granted = grantOf(asset);
    const ends = endOf(asset, country);
    const end = ends === undefined ? input.until : lastDay(ends);
    const deadlines: Deadline[] = [];
    let years = 0;
    for (let i = 0; rule.endless || i + 1 < rule.periods.length; i++) {
      years += rule.periods[Math.min(i, rule.periods.length - 1)]!;
      const due = addMonths(begins, years * 12);
      if (due > input.until || due >= end) break;
      if (due < granted) continue;
      const fee: Fee = {
        rule: 'renewal',
        country,
        due,
        since,
        of: words().rightsLaw.renewalAfter({ years }),
        number: String(years),
        law: rule.law,
      };
      deadlines.push(...dueAndGrace(asset, fee, input));
    }
    return deadlines;
  });
}

/** The fees that keep an asset in force. */
export function fees(asset: AssetRow, input: DeadlineInput): Deadline[] {
  if (asset.kind === 'know-how' || asset.kind === 'software') return [];
  return [
    ...annuities(asset, input),
    ...(asset.kind === 'trademark' || asset.kind === 'design' ? renewals(asset, input) : []),
  ];
}
