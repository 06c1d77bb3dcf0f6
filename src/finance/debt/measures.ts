import { npv } from '../value/npv.ts';

/** Weighted average life in years: time of each repayment weighted by its principal. Undefined without principal. */
export function averageLife(principal: ArrayLike<number>, years: ArrayLike<number>): number | undefined {
  let weight = 0;
  let sum = 0;
  for (let k = 0; k < principal.length; k++) {
    weight += principal[k]!;
    sum += principal[k]! * years[k]!;
  }
  return weight > 0 ? sum / weight : undefined;
}

/**
 * Grant element: 1 - PV(service at `rate`) / face, as a share of what is lent. `service[0]` falls with the draw, the rest one
 * year apart. The OECD DAC and IMF concessionality tests use 5 % for this purpose. Undefined for no face.
 */
export function grantElement(face: number, service: ArrayLike<number>, rate = 0.05): number | undefined {
  return face > 0 ? 1 - npv(rate, service) / face : undefined;
}
