import { getOrInsert } from '../group.ts';
import type { RawRow } from '../model.ts';
import type { Context } from './context.ts';

/** Checks alignments, recognitions and requirements against each other. */
export function checkStandards(x: Context): void {
  for (const { raw, row } of x.rows('alignments')) {
    if (row.degree === 'IDT' && row.adaptation_rate > 0) x.say('alignment-paid', 'alignments', raw, 'adaptation_rate');
    if (row.standard === row.with) x.say('self', 'alignments', raw, 'with');
  }
  for (const { raw, row } of x.rows('recognitions')) {
    if (row.wanted === row.held) x.say('self', 'recognitions', raw, 'held');
  }
  const markets = new Map(x.rows('schemes').map(({ row }) => [row.scheme, row.market]));
  for (const { raw, row } of x.rows('requirements')) {
    const market = markets.get(row.scheme);
    if (market === undefined || market === row.market) continue;
    x.say('scheme-market', 'requirements', raw, 'scheme', { severity: 'warning', params: { other: market } });
  }
  checkAlignments(x);
  checkRequirements(x);
}

/**
 * Warns of two markets that require different standards for the same goods without an alignment between the standards.
 */
function checkAlignments(x: Context): void {
  const aligned = new Set<string>();
  for (const { row } of x.rows('alignments'))
    aligned.add(`${row.standard}/${row.with}`).add(`${row.with}/${row.standard}`);
  const byCode = new Map<string, Map<string, Set<string>>>();
  for (const { row } of x.rows('standards')) {
    if (row.hs === undefined) continue;
    const marketsOf = getOrInsert(byCode, row.hs, () => new Map<string, Set<string>>());
    getOrInsert(marketsOf, row.standard, () => new Set()).add(row.market);
  }
  for (const { raw, row } of x.rows('standards')) {
    if (row.hs === undefined) continue;
    for (let length = row.hs.length; length > 0; length--) {
      for (const [other, markets] of byCode.get(row.hs.slice(0, length)) ?? []) {
        const elsewhere = markets.size > 1 || !markets.has(row.market);
        if (other === row.standard || !elsewhere || aligned.has(`${row.standard}/${other}`)) continue;
        aligned.add(`${row.standard}/${other}`).add(`${other}/${row.standard}`);
        x.say('alignment-missing', 'standards', raw, 'standard', { severity: 'warning', params: { other } });
      }
    }
  }
}

/** Warns, once for each market, of goods that can be shipped there although no requirement row covers them. */
function checkRequirements(x: Context): void {
  const rows = x.rows('requirements').map(({ row }) => row);
  if (rows.length === 0 || x.unread('places') || x.unread('goods')) return;
  const zones = new Map(x.rows('countries').map(({ row }) => [row.country, row.zone || row.country]));
  const marketsOf = new Map(
    x
      .rows('places')
      .map(({ row }) => [row.place, row.zone ? [row.zone] : [zones.get(row.country) ?? row.country, row.country]]),
  );
  const sites = (sign: 1 | -1) =>
    x.rows('candidates').flatMap(({ row: { place, process } }) =>
      x
        .rows('recipes')
        .filter(({ row }) => row.process === process && sign * row.quantity > 0)
        .map(({ row: { good } }) => ({ place, good })),
    );
  const makers = [...x.rows('supplies').map(({ row }) => row), ...sites(1)];
  const lacking = new Map<string, Set<string>>();
  for (const { place, good } of [...x.rows('demands').map(({ row }) => row), ...sites(-1)]) {
    const markets = marketsOf.get(place) ?? [];
    const { hs = '', cargo } = x.rows('goods').find(({ row }) => row.good === good)?.row ?? {};
    const [market] = markets;
    if (market === undefined || hs === '' || cargo === 'none') continue;
    if (rows.some((row) => markets.includes(row.market) && hs.startsWith(row.hs))) continue;
    if (!makers.some((maker) => maker.good === good && marketsOf.get(maker.place)?.[0] !== market)) continue;
    getOrInsert(lacking, market, () => new Set()).add(good);
  }
  const goodRows = new Map(x.rows('goods').map(({ raw, row }) => [row.good, raw]));
  for (const [market, goods] of lacking) {
    const other = [...goods].sort().map((good) => goodRows.get(good)!);
    const params = { found: goods.size, other: other.slice(0, 5), market: marketRow(x, market) ?? market };
    x.say('requirement-unknown', 'requirements', {}, undefined, { severity: 'warning', value: market, params });
  }
}

/** The row of the country with this code, or of the only place in a free zone with this name. */
function marketRow(x: Context, market: string): RawRow | undefined {
  const country = x.rows('countries').find(({ row }) => row.country === market);
  const own = x.rows('places').filter(({ row }) => row.zone === market);
  return country?.raw ?? (own.length === 1 ? own[0]!.raw : undefined);
}
