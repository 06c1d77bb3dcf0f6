import type { RecognitionRow, SchemeRows } from '../rows.ts';

/** A scheme or a piece of evidence as an item to buy for one site and good. */
export type Item = {
  readonly key: string;
  readonly kind: 'scheme' | 'evidence';
  readonly name: string;
  /** Money that a recognition can save: fee and audit of a scheme, cost of evidence. */
  readonly price: number;
  /** Money that no recognition can save: the yearly cost of all years. */
  readonly fixed: number;
  /** Weeks of its own, without those of its evidence. */
  readonly weeks: number;
  /** Evidence that a scheme needs. */
  readonly needs: readonly string[];
  /** Recognitions that make it cheaper, best first. */
  readonly recognitions: readonly RecognitionRow[];
};

/** All items of a case by key. If a scheme and a piece of evidence have the same key, it is the scheme. `years`: years of yearly cost. */
export function itemsOf(rows: SchemeRows, years: number): Map<string, Item> {
  const recognitions = new Map<string, RecognitionRow[]>();
  for (const row of rows.recognitions) recognitions.set(row.wanted, [...(recognitions.get(row.wanted) ?? []), row]);
  const best = (key: string): RecognitionRow[] =>
    (recognitions.get(key) ?? []).sort(
      (a, b) =>
        (b.saves ?? 0) - (a.saves ?? 0) || (b.weeks_saved ?? 0) - (a.weeks_saved ?? 0) || (a.held < b.held ? -1 : 1),
    );
  const items = new Map<string, Item>();
  const put = (key: string, name: string | undefined, item: Omit<Item, 'key' | 'name' | 'recognitions'>): void =>
    void items.set(key, { key, name: name || key, ...item, recognitions: best(key) });
  for (const { evidence, name, cost = 0, weeks = 0 } of rows.evidence)
    put(evidence, name, { kind: 'evidence', price: cost, fixed: 0, weeks, needs: [] });
  for (const { scheme, name, fee = 0, audit = 0, yearly = 0, weeks = 0 } of rows.schemes) {
    const needs = rows.needs.filter((need) => need.scheme === scheme).map((need) => need.evidence);
    put(scheme, name, { kind: 'scheme', price: fee + audit, fixed: yearly * years, weeks, needs });
  }
  return items;
}

/** The items with these keys and all their evidence, without what is held. */
export function closure(
  items: ReadonlyMap<string, Item>,
  keys: Iterable<string>,
  certificates: ReadonlySet<string>,
): Set<string> {
  const all = new Set<string>();
  const open = [...keys];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (certificates.has(key) || all.has(key)) continue;
    const item = items.get(key);
    if (!item) throw new Error(`no scheme or evidence ${key}`);
    all.add(key);
    open.push(...item.needs);
  }
  return all;
}
