import { sentences, words } from '../../i18n/index.ts';
import { addMonths } from '../days.ts';
import { recalled } from '../law/cite.ts';
import { EURASIAN_PHASE, memberOf, membership, nationalPhase, PARIS, PARIS_MONTHS } from '../law/treaties.ts';
import { type AssetRow, firstDay, yearOf } from '../rows.ts';
import { type Deadline, type DeadlineInput, type Draft, finish } from './deadline.ts';

/** Treaty under which one filing extends a mark or a design to further states. */
const EXTENSION = { trademark: 'Madrid', design: 'Hague' } as const;

/**
 * Deadlines for protection in further countries: filings abroad and the international filing within the months of priority; national
 * and regional phases of an international application. All count from the first filing.
 */
export function ways(asset: AssetRow, input: DeadlineInput): Deadline[] {
  const { kind, territories = [] } = asset;
  const since = asset.priority ?? asset.filed;
  if (kind === 'know-how' || kind === 'software' || since === undefined || territories.length === 0) return [];
  const first = firstDay(since);
  const isPatent = kind === 'patent' || kind === 'utility model';
  const year = yearOf(asset.filed ?? since, 0);
  const joined = (country: string, treaty: 'Paris' | 'PCT' | 'EAPC' | 'Madrid' | 'Hague') =>
    memberOf(country, treaty, year, input.treaties);
  const wanted = input.countries.filter((country) => !territories.includes(country));
  const eurasian = isPatent ? wanted.filter((country) => joined(country, 'EAPC')) : [];
  const open = wanted.filter((country) => asset.route !== 'eapo' || !eurasian.includes(country));
  const byPct = isPatent && asset.route === 'pct' ? open.filter((country) => joined(country, 'PCT') !== false) : [];
  const texts = words().rightsLaw;
  const drafts: Draft[] = [];
  const base = { asset: asset.asset, since, row: asset.quality };
  const add = (draft: Omit<Draft, keyof typeof base>): void => void drafts.push({ ...base, ...draft });

  for (const country of open.filter((one) => !byPct.includes(one) && joined(one, 'Paris') !== false)) {
    const months = PARIS_MONTHS[kind];
    const pct = isPatent ? joined(country, 'PCT') : undefined;
    const byFiling = EXTENSION[kind as 'trademark' | 'design'];
    const later = !isPatent
      ? membership(byFiling, joined(country, byFiling))
      : pct === false
        ? texts.notInPct
        : membership('PCT', pct);
    const unsure = joined(country, 'Paris') === undefined ? texts.parisUnknown : undefined;
    add({
      rule: 'priority',
      country,
      office: country,
      due: addMonths(first, months),
      effect: sentences(texts.fileThere({ months }), unsure, later),
      law: PARIS,
    });
  }
  const reached = isPatent && asset.route !== 'pct' ? open.filter((country) => joined(country, 'PCT')) : [];
  if (reached.length > 0) {
    add({
      rule: 'international filing',
      office: '',
      due: addMonths(first, PARIS_MONTHS.patent),
      effect: texts.pctKeeps({ countries: reached.join(', ') }),
      law: recalled('PCT Article 8(1) with Paris Convention, Article 4C(1)'),
    });
  }
  for (const country of byPct) {
    const { months, late, law } = nationalPhase(country);
    add({
      rule: 'national phase',
      country,
      office: country,
      due: addMonths(first, months),
      effect: joined(country, 'PCT') ? texts.lapsesThere : texts.lapsesIfMember,
      law,
      ...(late !== undefined && { later: addMonths(first, late) }),
    });
    if (late === undefined) continue;
    add({
      rule: 'late national phase',
      country,
      office: country,
      due: addMonths(first, late),
      effect: texts.lastEntry({ month: late }),
      law,
    });
  }
  if (asset.route === 'pct' && eurasian.length > 0 && isPatent) {
    add({
      rule: 'regional phase',
      country: 'EA',
      office: 'EA',
      due: addMonths(first, EURASIAN_PHASE.months),
      effect: texts.eurasian({ countries: eurasian.join(', ') }),
      law: EURASIAN_PHASE.law,
    });
  }
  return drafts.map((draft) => finish(draft, input));
}
