/** What may move through the life of a project. `rate` is added to floating rates, the others multiply and have mean 1. */
export type DriverName = 'price' | 'volume' | 'cost' | 'rate' | 'fx';

/** The drivers in the order of every correlation matrix and row of random numbers. */
export const driverNames: readonly DriverName[] = ['price', 'volume', 'cost', 'rate', 'fx'];

/**
 * A mean-reverting driver: ds = -reversion s dt + volatility dW, s = 0 at the start; `volatility` per root year, `reversion` a year
 * (ln 2 / half-life; 0 = a random walk). Multipliers are exp(s - var(s)/2), so that their mean stays 1.
 */
type Driver = { readonly volatility: number; readonly reversion?: number };

/** What is uncertain about a project. Drivers left out stand still. */
export type Uncertainty = {
  readonly drivers: Readonly<Partial<Record<DriverName, Driver>>>;
  /** correlation of the drivers that are given, pairs as `price:fx`; the rest is 0 */
  readonly correlation?: Readonly<Record<string, number>>;
  /** degrees of freedom of a t copula; none = Gaussian */
  readonly degrees?: number;
  /** capex multiplies by a lognormal of mean 1 and this deviation of its logarithm, once a path */
  readonly capex?: { readonly volatility: number };
  /** months late at the start: normal with this mean and deviation, cut at 0, in whole periods */
  readonly delay?: { readonly mean: number; readonly deviation: number };
  /** tranches whose rate floats, by name; default all */
  readonly floating?: readonly string[];
  readonly seed?: number;
  /** every second path mirrors the one before it; default yes */
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
