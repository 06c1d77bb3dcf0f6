/** Uncertain quantities over the life of a project. `rate` is added to the rates of loans; the others are factors with mean 1. */
export const driverNames = ['price', 'volume', 'cost', 'rate', 'fx'] as const;
export type DriverName = (typeof driverNames)[number];

/**
 * A mean-reverting driver: ds = -reversion s dt + volatility dW, s = 0 at the start; `volatility` per root year, `reversion` a year
 * (ln 2 / half-life; 0 = a random walk). Multipliers are exp(s - var(s)/2), so that their mean stays 1.
 */
type Driver = { readonly volatility: number; readonly reversion?: number };

/** The uncertainty of a project. Drivers that are left out do not move. */
export type Uncertainty = {
  readonly drivers: Readonly<Partial<Record<DriverName, Driver>>>;
  /** correlations by pair, such as `price:fx`; all others are 0 */
  readonly correlation?: Readonly<Record<string, number>>;
  /** factor on capital cost, once per path: lognormal with mean 1 and this deviation of its logarithm */
  readonly capex?: { readonly volatility: number };
  /** delay of the start in months, once per path: normal with this mean and deviation, at least 0, rounded to whole years */
  readonly delay?: { readonly mean: number; readonly deviation: number };
  readonly seed?: number;
};

/** Step of an Ornstein-Uhlenbeck process over a year: exact decay, deviation of the innovation, variance after it. */
export function driverStep(driver: Driver, variance: number): { decay: number; deviation: number; variance: number } {
  const kappa = driver.reversion ?? 0;
  const decay = Math.exp(-kappa);
  const innovation = driver.volatility ** 2 * (kappa > 0 ? -Math.expm1(-2 * kappa) / (2 * kappa) : 1);
  return { decay, deviation: Math.sqrt(innovation), variance: variance * decay ** 2 + innovation };
}
