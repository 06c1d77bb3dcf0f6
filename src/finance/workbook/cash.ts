import { heading, type Line, type Refs, top } from './book.ts';
import type { BookPlan } from './plan.ts';

/** The waterfall: what comes in, who is paid in which order, what is left. */
export function cashLines(plan: BookPlan, { at, before, after, one }: Refs): Line[] {
  const line = (key: string, label: string, each: (p: number) => string): Line => ({
    key,
    label,
    unit: plan.money,
    each,
  });
  const inService = (p: number, then: string, otherwise: string) => `IF(${at('service', p)}=1,${then},${otherwise})`;
  /** Interest or principal is paid: a fee for standing ready alone is no debt service. */
  const pays = (p: number) => `${at('interest', p)}+${at('principal', p)}>0.000001`;
  return [
    top('cash', 'Cash', plan.periods),
    heading('cash-in', 'Cash available'),
    line('openingCash', 'Cash at the start', (p) => before('cash', p)),
    line('openingReserve', 'Reserve at the start', (p) => before('reserve', p)),
    line(
      'interestIncome',
      'Interest received',
      (p) => `(${at('openingCash', p)}+${at('openingReserve', p)})*${one('cashRate')}*${at('years', p)}`,
    ),
    {
      ...line(
        'cfads',
        'Cash available for debt service',
        (p) => `${at('ebitda', p)}-${at('workingPaid', p)}-${at('tax', p)}`,
      ),
      style: 'total',
    },
    line(
      'need',
      'Capital cost and upfront fees less draws and residual',
      (p) => `${at('capex', p)}+${at('upfrontFees', p)}-${at('draws', p)}-${at('residualPaid', p)}`,
    ),
    line(
      'reserveTarget',
      'Reserve wanted',
      (p) =>
        `IF(OR(${at('last', p)}=1,${at('number', p)}<${one('operationFrom')}-1),0,${one('reserveMonths')}/12*${at('nextService', p)}/${after('years', p)})`,
    ),
    heading('waterfall', 'Waterfall'),
    line('wanted', 'Needed before operation', (p) =>
      inService(
        p,
        '0',
        `${at('need', p)}+${at('debtService', p)}-${at('cfads', p)}-${at('interestIncome', p)}+MAX(0,${at('reserveTarget', p)}-${at('openingReserve', p)})`,
      ),
    ),
    line('equity', 'Paid in by owners', (p) =>
      inService(p, `MAX(0,${at('need', p)})`, `MAX(0,${at('wanted', p)}-${at('openingCash', p)})`),
    ),
    line('afterService', 'Cash after debt service', (p) =>
      inService(
        p,
        `${at('openingCash', p)}+${at('cfads', p)}+${at('interestIncome', p)}+MAX(0,-${at('need', p)})-${at('debtService', p)}`,
        '0',
      ),
    ),
    line('reserveUse', 'Taken from the reserve', (p) =>
      inService(p, `MIN(${at('openingReserve', p)},MAX(0,-${at('afterService', p)}))`, '0'),
    ),
    line('support', 'Shortfall paid by owners', (p) =>
      inService(p, `MAX(0,-${at('afterService', p)}-${at('reserveUse', p)})`, '0'),
    ),
    line('reserveTopUp', 'Paid into the reserve', (p) =>
      inService(
        p,
        `MIN(MAX(0,${at('afterService', p)}),MAX(0,${at('reserveTarget', p)}-${at('openingReserve', p)}))`,
        `MAX(0,${at('reserveTarget', p)}-${at('openingReserve', p)})`,
      ),
    ),
    line('reserveRelease', 'Released from the reserve', (p) =>
      inService(
        p,
        `MAX(0,${at('openingReserve', p)}-${at('reserveUse', p)}+${at('reserveTopUp', p)}-${at('reserveTarget', p)})`,
        `${at('last', p)}*(${at('openingReserve', p)}+${at('reserveTopUp', p)})`,
      ),
    ),
    line('cashBefore', 'Cash before sweep and distribution', (p) =>
      inService(
        p,
        `MAX(0,${at('afterService', p)})-${at('reserveTopUp', p)}+${at('reserveRelease', p)}`,
        `${at('openingCash', p)}+${at('equity', p)}-${at('wanted', p)}+${at('reserveRelease', p)}`,
      ),
    ),
    line('spare', 'Free cash', (p) =>
      inService(p, `MAX(0,${at('cashBefore', p)}-(1-${at('last', p)})*${one('minimumCash')})`, '0'),
    ),
    line('swept', 'Debt prepaid', (p) => `MIN(${at('spare', p)}*${one('sweepShare')},${at('sweepable', p)})`),
    {
      key: 'dscr',
      label: 'DSCR',
      unit: 'x',
      number: 'ratio',
      each: (p) => `IF(AND(${at('service', p)}=1,${pays(p)}),${at('cfads', p)}/${at('debtService', p)},"")`,
    },
    {
      key: 'locked',
      label: 'Lock-up',
      style: 'flag',
      number: 'count',
      each: (p) =>
        `IF(OR(${at('service', p)}=0,${at('last', p)}=1),0,IF(${at('afterService', p)}<0,1,IF(${pays(p)},IF(${at('cfads', p)}<${one('lockUp')}*${at('debtService', p)},1,0),0)))`,
    },
    {
      ...line('distribution', 'Distributed to owners', (p) =>
        inService(
          p,
          `(1-${at('locked', p)})*MAX(0,${at('spare', p)}-${at('swept', p)})`,
          `${at('last', p)}*${at('cashBefore', p)}`,
        ),
      ),
      style: 'total',
    },
    line('cash', 'Cash at the end', (p) => `${at('cashBefore', p)}-${at('swept', p)}-${at('distribution', p)}`),
    line(
      'reserve',
      'Reserve at the end',
      (p) => `${at('openingReserve', p)}+${at('reserveTopUp', p)}-${at('reserveUse', p)}-${at('reserveRelease', p)}`,
    ),
  ];
}
