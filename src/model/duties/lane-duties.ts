import { keyOf, type Rows } from '../../case/index.ts';
import type { LaneDuty } from '../document.ts';
import { type FlowSpec, type FlowVariable, type Frame, lookup } from '../frame/index.ts';
import { type Duty, dutyOn, tariffs } from './tariffs.ts';

/** The frame of a programme, and the columns of its flows. */
interface Programme {
  readonly frame: Frame;
  readonly flows: readonly FlowVariable[];
}

/**
 * The duty on goods between two places on any route: rate, row, preference, its conditions, and the duty without it.
 */
function dutyBetween(rows: Rows, year: number, lane: Omit<FlowSpec, 'period'>): LaneDuty | undefined {
  const { good, from, to, way, agreement } = lane;
  const look = lookup(rows);
  if (look.zoneOf(from) === look.zoneOf(to)) return undefined;
  const origin = lane.origin ?? look.countryOf(from);
  const duties = tariffs(rows, year).duties(good, from, to, origin);
  const duty = dutyOn(duties, agreement, way);
  if (!duty) return undefined;
  const name = duty.agreement;
  const row = rows.agreements.find((agreement) => agreement.agreement === name);
  return {
    good,
    from,
    to,
    origin,
    years: [year],
    ...stated(duty),
    ...(duty.additional && { additional: keyOf('tariffs', duty.additional) }),
    ...(name !== '' && { agreement: name, without: stated(duties.general) }),
    ...(duty.asks?.rule && { rule: duty.asks.rule }),
    ...(duty.asks?.regionalValue && { regional_value: duty.asks.regionalValue }),
    ...(row?.proof && { proof: row.proof }),
    ...(row?.direct && { direct: true }),
  };
}

/** The duty without conditions first, then lower ones for goods that prove their origin. */
export function dutiesBetween(rows: Rows, year: number, lane: Omit<FlowSpec, 'period'>): LaneDuty[] {
  const { conditional } = tariffs(rows, year).duties(lane.good, lane.from, lane.to, lane.origin);
  const lanes = [lane, ...conditional.map(({ agreement }) => ({ ...lane, agreement }))];
  return lanes.flatMap((lane) => dutyBetween(rows, year, lane) ?? []);
}

const stated = ({ rate, specific, row }: Duty) => ({
  rate,
  specific,
  known: row !== undefined,
  ...(row && { row: keyOf('tariffs', row) }),
});

/** The duties on lanes between customs zones that a plan uses; years with the same duty are joined. */
export function laneDuties({ frame, flows }: Programme, x: ArrayLike<number>): LaneDuty[] {
  const found = new Map<string, LaneDuty>();
  for (const flow of flows) {
    if (!flow.way || (x[flow.col] ?? 0) < 1e-9) continue;
    const { rows, period } = frame.periods[flow.period]!;
    const duty = dutyBetween(rows, period.year, flow);
    if (!duty) continue;
    const key = JSON.stringify({ ...duty, years: [] });
    const same = found.get(key);
    if (!same) found.set(key, duty);
    else if (!same.years.includes(period.year)) same.years.push(period.year);
  }
  for (const { years } of found.values()) years.sort((a, b) => a - b);
  return [...found.values()];
}
