/** Uncertain quantities over the life of a project. `rate` is added to floating rates; the others are factors with mean 1. */
export type DriverName = 'price' | 'volume' | 'cost' | 'rate' | 'fx';

/** The drivers in the order of every correlation matrix and row of random numbers. */
export const driverNames: readonly DriverName[] = ['price', 'volume', 'cost', 'rate', 'fx'];

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
  /** degrees of freedom of a t copula; undefined for a Gaussian one */
  readonly degrees?: number;
  /** factor on capital cost, once per path: lognormal with mean 1 and this deviation of its logarithm */
  readonly capex?: { readonly volatility: number };
  /** delay of the start in months, once per path: normal with this mean and deviation, at least 0, rounded to whole periods */
  readonly delay?: { readonly mean: number; readonly deviation: number };
  /** names of the tranches with a floating rate; by default all */
  readonly floating?: readonly string[];
  readonly seed?: number;
  /** every second path mirrors the one before it; by default yes */
  readonly antithetic?: boolean;
};

/** Step of an Ornstein-Uhlenbeck process over `dt` years: exact decay, deviation of the innovation, variance after it. */
export function driverStep(
  driver: Driver,
  dt: number,
  variance: number,
): { decay: number; deviation: number; variance: number } {
  const kappa = driver.reversion ?? 0;
  const decay = Math.exp(-kappa * dt);
  const innovation = driver.volatility ** 2 * (kappa > 0 ? -Math.expm1(-2 * kappa * dt) / (2 * kappa) : dt);
  return { decay, deviation: Math.sqrt(innovation), variance: variance * decay ** 2 + innovation };
}
