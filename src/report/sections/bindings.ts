import type { Price } from '../../plan/index.ts';

/** One limit over the years: its highest price and when. */
export interface Binding {
  kind: string;
  key: string;
  value: number;
  year: number;
  /** Years in which it binds. */
  years: number;
}

/** Shadow prices gathered by limit, the highest year of each, largest first. */
export function bindings(prices: readonly Price[]): Binding[] {
  const kept = new Map<string, Binding>();
  for (const price of prices) {
    if (Math.abs(price.value) < 1e-9) continue;
    const id = `${price.kind}|${price.key}`;
    const old = kept.get(id);
    const more = !old || Math.abs(price.value) > Math.abs(old.value);
    kept.set(id, { ...(more ? price : old), years: (old?.years ?? 0) + 1 });
  }
  return [...kept.values()].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}
