import { percent, significant } from '../../figures/index.ts';
import { listed, words } from '../../i18n/index.ts';
import type { LaneDuty, PlanDocument } from '../document.ts';
import type { Facts } from '../facts/index.ts';

type Stated = Pick<LaneDuty, 'rate' | 'specific' | 'known'>;

/** A duty in words: its rate on the value and the way of the goods and its amount per unit, or that it is not known. */
export function dutyRate({ rate, specific, known }: Stated, currency: string): string {
  const say = words().report;
  const parts = [
    ...(rate !== 0 || specific === 0 ? [percent(rate)] : []),
    ...(specific !== 0 ? [say.moneyAUnit({ currency, amount: significant(specific) })] : []),
  ];
  if (known) return parts.join(' + ');
  return rate === 0 && specific === 0 ? say.dutyNotKnown : say.dutyNotKnownPlus({ rate: parts.join(' + ') });
}

/** The agreement under which a duty is paid, in words. */
export function dutyUnder({ agreement, known }: LaneDuty, { named }: Pick<Facts, 'named'>): string {
  const { mostFavoured, noRow } = words().report;
  return agreement === undefined ? (known ? mostFavoured : noRow) : named('agreements', agreement);
}

/** A rule of origin in words. */
function originRule(rule: string): string {
  const rules: Readonly<Record<string, string>> = words().report.originRules;
  return rules[rule] ?? rule;
}

/** The conditions of an agreement in words: rule of origin, share of value, proof, direct transport. */
export function dutyAsks({ rule, regional_value, proof, direct }: LaneDuty): string {
  const proofs: Readonly<Record<string, string>> = words().report.proofs;
  return [
    ...(rule ? [originRule(rule)] : []),
    ...(regional_value === undefined ? [] : [words().report.regionalValue({ share: percent(regional_value) })]),
    ...(proof ? [proofs[proof] ?? proof] : []),
    ...(direct ? [words().report.directTransport] : []),
  ].join(', ');
}

/** The duty of a lane as a sentence: "0 % (Free trade area of the CIS; certificate ST-1); without it 6.5 %". */
export function dutySentence(duty: LaneDuty, facts: Pick<Facts, 'named' | 'currency'>): string {
  const { currency } = facts;
  return words().report.dutyIs({
    rate: dutyRate(duty, currency),
    under: duty.known || duty.agreement ? dutyUnder(duty, facts) : '',
    asks: dutyAsks(duty),
    without: duty.without ? dutyRate(duty.without, currency) : '',
    known: duty.known,
  });
}

/** The lane for which agreements without rows are sought: origin and destination of the goods, and their duty. */
type Lane = Pick<LaneDuty, 'origin' | 'to' | 'agreement' | 'known' | 'rate' | 'specific'>;

/**
 * Agreements between the country of origin and that of the destination for which the case has no tariff rows. The goods
 * might pay less under them, but the case cannot tell, so that the general rate is used.
 */
export function listless({ origin, to, agreement, known, rate, specific }: Lane, facts: Facts): string[] {
  const { agreements, tariffs } = facts.rows;
  if (agreement !== undefined || !known || (rate === 0 && specific === 0)) return [];
  const country = facts.countryOf(to);
  const carried = new Set(tariffs.map((row) => row.agreement));
  return agreements
    .filter((row) => row.members.includes(origin) && row.members.includes(country) && !carried.has(row.agreement))
    .map((row) => row.agreement);
}

/** Since when an agreement is in force, as the case states it; the base network has it in a column of its own. */
function sinceOf(key: string, facts: Facts): string {
  const row = facts.rows.agreements.find((agreement) => agreement.agreement === key);
  const own: unknown = row && 'x_since' in row ? row.x_since : '';
  return row?.since || String(own ?? '');
}

/** An agreement without tariff rows in words: since when it is in force, and that its list is not included. */
export function listlessWords(key: string, facts: Facts): string {
  const { agreementNoList, agreementNoListSince } = words().report;
  const since = sinceOf(key, facts);
  const name = facts.named('agreements', key);
  return since === '' ? agreementNoList({ name }) : agreementNoListSince({ name, since });
}

/** A sentence about all lanes of a plan that pay the general rate although such an agreement is in force. */
export function listlessLine(plan: PlanDocument, facts: Facts): string[] {
  const keys = [...new Set((plan.duties ?? []).flatMap((duty) => listless(duty, facts)))];
  const lanes = (plan.duties ?? []).filter((duty) => listless(duty, facts).length > 0).length;
  if (keys.length === 0) return [];
  return [words().report.agreementsNoList({ agreements: listed(keys.map((key) => listlessWords(key, facts))), lanes })];
}
