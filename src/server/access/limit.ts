/** Size of the token bucket of an account in requests, and its refill rate per second. */
export interface RequestLimit {
  readonly most: number;
  readonly perSecond: number;
}

/** A page sends about ten requests; a program that reads all pages of a case, about a hundred. */
export const requestLimit: RequestLimit = { most: 600, perSecond: 10 };

/** Counts the requests of each account in a token bucket. `now` is a monotonic clock, ms. */
export function requestCounter({ most, perSecond }: RequestLimit, now = () => performance.now()) {
  const accounts = new Map<string, { left: number; at: number }>();
  /** Takes one request, or work worth `cost` requests. Returns the seconds to wait where the bucket is empty. */
  return (account: string, cost = 1): { readonly ok: boolean; readonly after: number } => {
    const at = now();
    const before = accounts.get(account) ?? { left: most, at };
    const left = Math.min(most, before.left + ((at - before.at) / 1000) * perSecond);
    const ok = left >= cost;
    accounts.set(account, { left: ok ? left - cost : left, at });
    return { ok, after: ok ? 0 : Math.ceil((cost - left) / perSecond) };
  };
}

/** See `requestCounter`. */
export type Spend = ReturnType<typeof requestCounter>;
