import { percent, significant } from '../figures/index.ts';
import type { LaneDuty } from '../plan/index.ts';

type Stated = Pick<LaneDuty, 'rate' | 'specific' | 'known'>;

/** A duty in words: its rate on the CIF value and its money per unit, or that it is not known. */
export function dutyRate({ rate, specific, known }: Stated, currency: string): string {
  const parts = [
    ...(rate !== 0 || specific === 0 ? [percent(rate)] : []),
    ...(specific !== 0 ? [`${currency} ${significant(specific)} a unit`] : []),
  ];
  if (known) return parts.join(' + ');
  return rate === 0 && specific === 0 ? 'not known' : `not known, and ${parts.join(' + ')} on top`;
}

/** Under what a duty is paid. */
export const dutyUnder = ({ agreement, known }: LaneDuty): string =>
  agreement ?? (known ? 'most favoured nation' : 'no row');

/** What an agreement asks for its duty: rule of origin, share of value, proof, direct transport. */
export function dutyAsks({ rule, regional_value, proof, direct }: LaneDuty): string {
  return [
    ...(rule ? [rule] : []),
    ...(regional_value === undefined ? [] : [`${percent(regional_value)} regional value`]),
    ...(proof ? [proof] : []),
    ...(direct ? ['direct transport'] : []),
  ].join(', ');
}

/** A lane's duty in a sentence: "0 % under CIS (ST-1); without it 6.5 %". */
export function dutySentence(duty: LaneDuty, currency: string): string {
  const asks = dutyAsks(duty);
  const under = duty.known || duty.agreement ? ` (${[dutyUnder(duty), asks].filter(Boolean).join('; ')})` : '';
  const without = duty.without ? `; without it ${dutyRate(duty.without, currency)}` : '';
  const counted = duty.known ? '' : '; no row of tariffs gives it, and 0 is counted';
  return `${dutyRate(duty, currency)}${under}${without}${counted}`;
}
