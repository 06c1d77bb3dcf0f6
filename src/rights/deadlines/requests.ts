import { sentences, words } from '../../i18n/index.ts';
import { addMonths, plusDays } from '../days.ts';
import { EXAMINATION_RULES, WORKING_RULES } from '../law/duties.ts';
import { type AssetRow, firstDay } from '../rows.ts';
import { type Deadline, type DeadlineInput, finish } from './deadline.ts';

/** Requests for examination in the territories of a patent that is not granted yet. */
export function examinations(asset: AssetRow, input: DeadlineInput): Deadline[] {
  if (asset.kind !== 'patent' || asset.granted !== undefined || asset.filed === undefined) return [];
  const { filed } = asset;
  return EXAMINATION_RULES.filter((rule) => (asset.territories ?? []).includes(rule.country)).map((rule) => {
    const since = rule.since === 'priority' ? (asset.priority ?? filed) : filed;
    const months = rule.from !== undefined && firstDay(filed) < rule.from ? rule.before! : rule.months;
    return finish(
      {
        rule: 'examination',
        asset: asset.asset,
        country: rule.country,
        office: rule.country,
        due: addMonths(firstDay(since), months),
        since,
        row: asset.quality,
        effect: sentences(words().rightsLaw.examination, rule.note && words().rightsLaw.examinationNotes[rule.note]),
        law: rule.law,
      },
      input,
    );
  });
}

/** Statements of working of a granted patent. */
export function workings(asset: AssetRow, input: DeadlineInput): Deadline[] {
  if (asset.kind !== 'patent' || asset.granted === undefined) return [];
  const granted = firstDay(asset.granted);
  return WORKING_RULES.filter((rule) => (asset.territories ?? []).includes(rule.country)).flatMap((rule) => {
    const deadlines: Deadline[] = [];
    const year = Number(granted.slice(0, 4)) + (granted.slice(5) < rule.begins ? 0 : 1);
    for (let span = 1; ; span++) {
      const end = `${year + span * rule.years}-${rule.begins}`;
      // One day earlier, since a period ends on the day before a financial year begins.
      const due = plusDays(addMonths(end, rule.months), -1);
      if (due > input.until || (asset.expires !== undefined && due > firstDay(asset.expires))) return deadlines;
      deadlines.push(
        finish(
          {
            rule: 'working statement',
            asset: asset.asset,
            country: rule.country,
            office: rule.country,
            due,
            since: asset.granted!,
            row: asset.quality,
            number: String(span),
            effect: words().rightsLaw.working(rule),
            law: rule.law,
          },
          input,
        ),
      );
    }
  });
}
