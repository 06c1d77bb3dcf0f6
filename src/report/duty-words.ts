import { percent, significant } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import type { LaneDuty } from '../plan/index.ts';
import type { Facts } from './facts.ts';

type Stated = Pick<LaneDuty, 'rate' | 'specific' | 'known'>;

/** A duty in words: its rate on the value and the way of the goods, and its money per unit, or that it is not known. */
export function dutyRate({ rate, specific, known }: Stated, currency: string): string {
  const say = words().report;
  const parts = [
    ...(rate !== 0 || specific === 0 ? [percent(rate)] : []),
    ...(specific !== 0 ? [say.moneyAUnit({ currency, amount: significant(specific) })] : []),
  ];
  if (known) return parts.join(' + ');
  return rate === 0 && specific === 0 ? say.dutyNotKnown : say.dutyNotKnownPlus({ rate: parts.join(' + ') });
}

/** Under what a duty is paid. */
export function dutyUnder({ agreement, known }: LaneDuty, { named }: Pick<Facts, 'named'>): string {
  const { mostFavoured, noRow } = words().report;
  return agreement === undefined ? (known ? mostFavoured : noRow) : named('agreements', agreement);
}

/** A rule of origin in the reader's words. */
function originRule(rule: string): string {
  const known: Readonly<Record<string, string>> = words().report.originRules;
  return known[rule] ?? rule;
}

/** What an agreement asks for its duty: rule of origin, share of value, proof, direct transport. */
export function dutyAsks({ rule, regional_value, proof, direct }: LaneDuty): string {
  const proofs: Readonly<Record<string, string>> = words().report.proofs;
  return [
    ...(rule ? [originRule(rule)] : []),
    ...(regional_value === undefined ? [] : [words().report.regionalValue({ share: percent(regional_value) })]),
    ...(proof ? [proofs[proof] ?? proof] : []),
    ...(direct ? [words().report.directTransport] : []),
  ].join(', ');
}

/** A lane's duty in a sentence: "0 % (Free trade area of the CIS; certificate ST-1); without it 6.5 %". */
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
