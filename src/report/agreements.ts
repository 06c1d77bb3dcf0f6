import { listed, words } from '../i18n/index.ts';
import type { LaneDuty, PlanDocument } from '../plan/index.ts';
import type { Facts } from './facts.ts';

/** What a lane is asked about: where the goods are from, where they go, and what they pay. */
type Lane = Pick<LaneDuty, 'origin' | 'to' | 'agreement' | 'known' | 'rate' | 'specific'>;

/**
 * Agreements between the country of origin and that of the place of arrival of which the case carries no line: it cannot tell whether the
 * goods would pay less, so that the general rate counts.
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

/** The day or year since which an agreement is in force, as the case writes it; the base network has it in a column of its own. */
function sinceOf(key: string, facts: Facts): string {
  const row = facts.rows.agreements.find((one) => one.agreement === key);
  const own: unknown = row && 'x_since' in row ? row.x_since : '';
  return row?.since || String(own ?? '');
}

/** An agreement without lines in words: in force since when, and that its list is not carried. */
export function listlessWords(key: string, facts: Facts): string {
  const { agreementNoList, agreementNoListSince } = words().report;
  const since = sinceOf(key, facts);
  const name = facts.named('agreements', key);
  return since === '' ? agreementNoList({ name }) : agreementNoListSince({ name, since });
}

/** A sentence for all lanes of a plan that pay the general rate although an agreement is in force whose list is not carried. */
export function listlessLine(plan: PlanDocument, facts: Facts): string[] {
  const keys = [...new Set((plan.duties ?? []).flatMap((one) => listless(one, facts)))];
  const lanes = (plan.duties ?? []).filter((one) => listless(one, facts).length > 0).length;
  if (keys.length === 0) return [];
  return [words().report.agreementsNoList({ agreements: listed(keys.map((key) => listlessWords(key, facts))), lanes })];
}
