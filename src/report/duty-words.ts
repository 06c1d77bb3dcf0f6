import { percent, significant } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import type { LaneDuty } from '../plan/index.ts';

type Stated = Pick<LaneDuty, 'rate' | 'specific' | 'known'>;

/** A duty in words: its rate on the CIF value and its money per unit, or that it is not known. */
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
export const dutyUnder = ({ agreement, known }: LaneDuty): string =>
  agreement ?? (known ? words().report.mostFavoured : words().report.noRow);

/** What an agreement asks for its duty: rule of origin, share of value, proof, direct transport. */
export function dutyAsks({ rule, regional_value, proof, direct }: LaneDuty): string {
  return [
    ...(rule ? [rule] : []),
    ...(regional_value === undefined ? [] : [words().report.regionalValue({ share: percent(regional_value) })]),
    ...(proof ? [proof] : []),
    ...(direct ? [words().report.directTransport] : []),
  ].join(', ');
}

/** A lane's duty in a sentence: "0 % under CIS (ST-1); without it 6.5 %". */
export function dutySentence(duty: LaneDuty, currency: string): string {
  return words().report.dutyIs({
    rate: dutyRate(duty, currency),
    under: duty.known || duty.agreement ? dutyUnder(duty) : '',
    asks: dutyAsks(duty),
    without: duty.without ? dutyRate(duty.without, currency) : '',
    known: duty.known,
  });
}
