/** Requests that an account may send at once, and how many more each second. */
export interface RequestLimit {
  readonly most: number;
  readonly perSecond: number;
}

/** A page asks for some ten things; a program that reads all pages of a case, for some hundred. */
export const requestLimit: RequestLimit = { most: 600, perSecond: 10 };

/** Counts the requests of each account (a token bucket). `now` gives milliseconds of a clock that nobody sets. */
export function requestCounter({ most, perSecond }: RequestLimit, now = () => performance.now()) {
  const accounts = new Map<string, { left: number; at: number }>();
  /** Whether one more request may be sent; where not, after how many seconds. */
  return (account: string): { readonly ok: boolean; readonly after: number } => {
    const at = now();
    const before = accounts.get(account) ?? { left: most, at };
    const left = Math.min(most, before.left + ((at - before.at) / 1000) * perSecond);
    const ok = left >= 1;
    accounts.set(account, { left: ok ? left - 1 : left, at });
    return { ok, after: ok ? 0 : Math.ceil((1 - left) / perSecond) };
  };
}
