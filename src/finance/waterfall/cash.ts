import { heading, type Line, linesIn, top } from '../lines/line.ts';
import type { WaterfallPlan } from './plan.ts';

/** Interest or principal is due. A period with a commitment fee alone has no cover. */
const pays = 'interest+principal>0';

/**
 * The waterfall. Before operation draws and then owners pay everything. In operation cash pays debt service, the reserve, the sweep and the
 * owners, in this order; a shortfall is paid from the reserve and then by owners; draws and owners pay new capital cost. Nothing is
 * distributed in lock-up. The last period distributes everything.
 */
export function cashLines({ money, periods, tranches }: WaterfallPlan): Line[] {
  const line = linesIn(money);
  const cover = (key: string, label: string, paid: string) =>
    line(key, label, `IF(service=1,IF(${pays},${paid}/debtService,""),"")`, { unit: 'x', number: 'ratio' });
  const wanted = 'MAX(0,reserveTarget-openingReserve)';
  const draws = tranches.flatMap(({ key, input, owed }) =>
    owed && input.reserveMonths !== undefined ? [`+${key}.reserveMonths/12*${key}.nextService/years[+1]`] : [],
  );
  return [
    top('cash', 'Cash', periods),
    heading('cash-in', 'Cash available'),
    line('openingCash', 'Cash at the start', 'cash[-1]'),
    line('openingReserve', 'Reserve at the start', 'reserve[-1]'),
    line('interestIncome', 'Interest received', '(openingCash+openingReserve)*cashRate*years'),
    line('cfads', 'Cash available for debt service', 'ebitda-workingPaid-tax', { style: 'total' }),
    line('need', 'Capital cost and upfront fees less draws and residual', 'capex+upfrontFees-draws-residualPaid'),
    line(
      'reserveTarget',
      'Reserve wanted',
      draws.length === 0
        ? 'IF(OR(last=1,number<operationFrom-1),0,reserveMonths/12*nextService/years[+1])'
        : `IF(last=1,0,IF(number<operationFrom-1,0,reserveMonths/12*nextService/years[+1])${draws.join('')})`,
    ),
    heading('waterfall', 'Waterfall'),
    line('wanted', 'Needed before operation', `IF(service=1,0,need+debtService-cfads-interestIncome+${wanted})`),
    line('equity', 'Paid in by owners', 'IF(service=1,MAX(0,need),MAX(0,wanted-openingCash))'),
    line(
      'afterService',
      'Cash after debt service',
      'IF(service=1,openingCash+cfads+interestIncome+MAX(0,-need)-debtService,0)',
    ),
    line('reserveUse', 'Taken from the reserve', 'IF(service=1,MIN(openingReserve,MAX(0,-afterService)),0)'),
    line('support', 'Shortfall paid by owners', 'IF(service=1,MAX(0,-afterService-reserveUse),0)'),
    line('reserveTopUp', 'Paid into the reserve', `IF(service=1,MIN(MAX(0,afterService),${wanted}),${wanted})`),
    line(
      'reserveRelease',
      'Released from the reserve',
      'IF(service=1,MAX(0,openingReserve-reserveUse+reserveTopUp-reserveTarget),last*(openingReserve+reserveTopUp))',
    ),
    line(
      'cashBefore',
      'Cash before sweep and distribution',
      'IF(service=1,MAX(0,afterService)-reserveTopUp+reserveRelease,openingCash+equity-wanted+reserveRelease)',
    ),
    line('spare', 'Free cash', 'IF(service=1,MAX(0,cashBefore-(1-last)*minimumCash),0)'),
    line('swept', 'Debt prepaid', 'MIN(spare*sweepShare,sweepable)'),
    cover('dscr', 'DSCR', 'cfads'),
    cover('covenantCover', 'DSCR with the reserve, as covenants count it', '(cfads+openingReserve)'),
    {
      key: 'locked',
      label: 'Lock-up',
      style: 'flag',
      number: 'count',
      each: `IF(OR(service=0,last=1),0,IF(OR(afterService<0,AND(${pays},cfads<lockUp*debtService)),1,0))`,
    },
    line('distribution', 'Distributed to owners', 'IF(service=1,(1-locked)*MAX(0,spare-swept),last*cashBefore)', {
      style: 'total',
    }),
    line('cash', 'Cash at the end', 'cashBefore-swept-distribution'),
    line('reserve', 'Reserve at the end', 'openingReserve+reserveTopUp-reserveUse-reserveRelease'),
  ];
}
