import { type AssetRow, firstDay, type LicenceRow, lastDay, yearOf } from '../rows.ts';
import { addMonths, plusDays } from './days.ts';
import { type Deadline, type DeadlineInput, type Draft, finish } from './deadline.ts';
import { annuityRule, RECORD_RULES } from './laws.ts';
import { EURASIAN_PHASE, memberOf, nationalPhase, PARIS_MONTHS, STATE_RULES, TREATY_SOURCE } from './treaties.ts';

/** Priority, and national and regional phases, in countries where the asset is not filed. */
export function priority(asset: AssetRow, input: DeadlineInput): Deadline[] {
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

/** Yearly fees in the territories of a patent, from `asOf` on. */
export function annuities(asset: AssetRow, input: DeadlineInput): Deadline[] {
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
        // At least six months: Paris Convention, Article 5bis.
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

/** The end of an asset. */
export function expiry(asset: AssetRow, input: DeadlineInput): Deadline[] {
  if (asset.expires === undefined || lastDay(asset.expires) < input.asOf) return [];
  const due = lastDay(asset.expires);
  const draft: Draft = {
    rule: 'expiry',
    asset: asset.asset,
    office: '',
    due,
    effect: 'free from the day after',
    source: asset.source || 'case',
    quality: asset.quality || 'assumed',
  };
  return [{ ...finish(draft, input), approximate: due !== String(asset.expires).slice(0, 10) }];
}

/** The end of a licence, and its records. */
export function ofLicence(licence: LicenceRow, asset: AssetRow | undefined, input: DeadlineInput): Deadline[] {
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
      source: licence.source || 'case',
      quality: licence.quality || 'assumed',
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
