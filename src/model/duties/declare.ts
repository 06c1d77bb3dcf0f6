import type { ColumnOf, Frame } from '../frame/index.ts';
import type { Declared } from '../pillar.ts';
import { proofs } from './origin.ts';
import { restrictions } from './restrictions.ts';
import { sources } from './sources.ts';
import { dutyOn, type Tariffs, tariffs } from './tariffs.ts';

/**
 * Duties on the value of goods and on the legs, transfers, borders and places of their whole way, due once, in the zone
 * of use or sale; origin of goods and its proof; restrictions and permits.
 *
 *     duty = rate x (value + carriage + borders) + specific
 */
export function declare(frame: Frame): Declared {
  const byPeriod = tariffsByPeriod(frame);
  const origins = sources(frame);
  const origin = proofs(frame, byPeriod, origins);
  const restricted = restrictions(frame);
  const column: ColumnOf = (flow, into) => {
    const { costs, coefficients } = into;
    if (!restricted(flow, into)) return false;
    const duty = dutyOn(
      byPeriod[flow.period]!.duties(flow.good, flow.from, flow.to, flow.origin),
      flow.agreement,
      flow.way,
    );
    if (!duty) return false;
    if (flow.agreement && !flow.origin) {
      const row = origin.sold(flow, duty);
      if (row === undefined) return false;
      coefficients.push([row, 1]);
    }
    const limited = origins.row(flow);
    if (limited !== undefined) coefficients.push([limited, 1]);
    const arrival = origin.arrival(flow);
    if (arrival !== undefined) coefficients.push([arrival, -1]);
    const mass = frame.lookup.mass(flow.good);
    const moved = flow.way ? (flow.way.carriage + flow.way.borders) * mass : 0;
    const cif = frame.lookup.value(flow.good) + moved;
    const amount = duty.rate * cif + duty.specific;
    if (amount !== 0) costs.push(['duties', amount]);
    return true;
  };
  return { column };
}

/** Tariffs of each period; equal vintages without rows by year share one object. */
export function tariffsByPeriod(frame: Frame): Tariffs[] {
  return frame.periods.map(({ rows, period }) => tariffs(rows, period.year));
}
