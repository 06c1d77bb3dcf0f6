/** Present value of flows one period apart, the first of them now: sum of flows[t] (1+rate)^-t. Not finite for rate <= -1. */
export function npv(rate: number, flows: ArrayLike<number>): number {
  const d = 1 / (1 + rate);
  let value = 0;
  for (let t = flows.length - 1; t >= 0; t--) value = value * d + flows[t]!;
  return value;
}

/** Present value where `years[k]` is the time of flows[k]: sum of flows[k] (1+rate)^-years[k]. */
export function npvAt(rate: number, flows: ArrayLike<number>, years: ArrayLike<number>): number {
  const u = Math.log1p(rate);
  let value = 0;
  for (let k = 0; k < flows.length; k++) value += flows[k]! * Math.exp(-u * years[k]!);
  return value;
}
