import { words } from '../../i18n/index.ts';
import { addMonths, plusDays } from '../days.ts';
import { type Law, worse } from '../law/cite.ts';
import { recordCell } from '../law/records.ts';
import { lawBehind } from '../law/table.ts';
import { recordOf } from '../law/values.ts';
import { type AssetRow, firstDay, isDay, isRegistered, type LicenceRow, lastDay, territoriesOf } from '../rows.ts';
import { type Deadline, type DeadlineInput, finish } from './deadline.ts';

/** The end of an asset. */
export function expiry(asset: AssetRow, input: DeadlineInput): Deadline[] {
  if (asset.expires === undefined) return [];
  const { freeAfter } = words().rightsLaw;
  const draft = { rule: 'expiry', asset: asset.asset, effect: freeAfter, row: asset.quality } as const;
  return [end({ ...draft, due: lastDay(asset.expires), since: asset.expires, law: CASE }, asset.source, input)];
}

/** The end of a licence, and its records. */
export function ofLicence(licence: LicenceRow, asset: AssetRow | undefined, input: DeadlineInput): Deadline[] {
  const texts = words().rightsLaw;
  const deadlines: Deadline[] = [];
  const base = { asset: licence.asset, licence: licence.licence, row: licence.quality };
  if (licence.until !== undefined) {
    const draft = {
      ...base,
      rule: 'licence ends',
      effect: texts.renewOrStop,
      since: licence.until,
      law: CASE,
    } as const;
    deadlines.push(end({ ...draft, due: lastDay(licence.until) }, licence.source, input));
  }
  if (!asset || !isRegistered(asset) || licence.from === undefined) return deadlines;
  const { from } = licence;
  for (const country of territoriesOf(licence, asset)) {
    const cell = recordCell(country, asset.kind);
    const record = cell && recordOf(cell);
    if (!record || record.effect === 'optional') continue;
    const start = firstDay(from);
    const due = record.months
      ? addMonths(start, record.months)
      : plusDays(start, -Math.round((licence.registration ?? 0) * 7));
    const effect = texts.records[record.effect];
    const law = lawBehind(cell);
    deadlines.push(finish({ ...base, rule: 'record', country, office: country, since: from, due, effect, law }, input));
  }
  return deadlines;
}

/** Source of a date that the case states; `end` replaces it with the row's source and quality. */
const CASE: Law = { source: 'case', quality: 'assumed' };

function end(draft: Parameters<typeof finish>[0], source: string | undefined, input: DeadlineInput): Deadline {
  const row = draft.row || 'assumed';
  const quality = isDay(draft.since) ? row : worse('derived', row);
  return { ...finish(draft, input), source: source || words().rightsLaw.theCase, quality };
}
