import { getOrInsert } from '../group.ts';
import { siteKey } from '../keys.ts';
import type { RawRow } from '../model.ts';
import { checkAlignments } from './alignments.ts';
import { type Context, near } from './context.ts';

/** Standards: alignments that contradict themselves, schemes of other markets, standards without an alignment. */
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
  checkSaid(x);
}

/** Markets of whose requirements for goods that can come there nothing is said; one warning for each. */
function checkSaid(x: Context): void {
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
    if (!makers.some((one) => one.good === good && marketsOf.get(one.place)?.[0] !== market)) continue;
    getOrInsert(lacking, market, () => new Set()).add(good);
  }
  const goodRows = new Map(x.rows('goods').map(({ raw, row }) => [row.good, raw]));
  for (const [market, goods] of lacking) {
    const other = [...goods].sort().map((good) => goodRows.get(good)!);
    const params = { found: goods.size, other: other.slice(0, 5), market: marketRow(x, market) ?? market };
    x.say('requirement-unknown', 'requirements', {}, undefined, { severity: 'warning', value: market, params });
  }
}

/** The country that a market is, or the free zone's own place. */
function marketRow(x: Context, market: string): RawRow | undefined {
  const country = x.rows('countries').find(({ row }) => row.country === market);
  const own = x.rows('places').filter(({ row }) => row.zone === market);
  return country?.raw ?? (own.length === 1 ? own[0]!.raw : undefined);
}

/** Rights: technologies that no asset or process knows, candidates that need an owner. */
export function checkRights(x: Context): void {
  const guarded = new Set(x.rows('assets').map(({ row }) => row.technology));
  const run = new Set(x.rows('processes').map(({ row }) => row.technology));
  for (const { raw, row } of x.rows('assets')) {
    if (row.technology === undefined || run.has(row.technology) || x.unread('processes')) continue;
    const params = near(row.technology, run);
    x.say('technology', 'assets', raw, 'technology', { severity: 'warning', params });
  }
  for (const { raw, row } of x.rows('assets')) {
    const ends = ['patent', 'utility model', 'design'].includes(row.kind);
    if (!ends || (row.expires ?? row.filed) !== undefined || !run.has(row.technology)) continue;
    x.say('asset-undated', 'assets', raw, 'filed', { severity: 'warning', params: { found: row.kind } });
  }
  for (const { raw, row } of x.rows('restrictions')) {
    if (row.technology === '' || run.has(row.technology) || x.unread('processes')) continue;
    x.say('technology', 'restrictions', raw, 'technology', { severity: 'warning', params: near(row.technology, run) });
  }
  for (const { raw, row } of x.rows('licences')) {
    if (row.minimum > row.cap) x.say('bounds-reversed', 'licences', raw, 'minimum', { params: { expected: row.cap } });
    if (row.minimum > 0 && !row.offered && row.licensee === '') {
      x.say('minimum-nobody', 'licences', raw, 'minimum', { severity: 'warning' });
    }
  }
  const needy = new Set(
    x
      .rows('processes')
      .filter(({ row }) => row.technology !== '' && guarded.has(row.technology))
      .map(({ row }) => row.process),
  );
  for (const { raw, row } of x.rows('candidates')) {
    if (row.owner === '' && needy.has(row.process)) {
      x.say('owner-missing', 'candidates', raw, 'process', { severity: 'warning' });
    }
  }
}

/** Targets that limit nothing or contradict themselves, or ask for the mean of a sum, projects of candidates that are not there. */
export function checkTargets(x: Context): void {
  for (const { raw, row } of x.rows('targets')) {
    if (row.min === undefined && row.max === undefined) x.say('target-empty', 'targets', raw, 'min');
    else if ((row.min ?? -Infinity) > (row.max ?? Infinity)) {
      x.say('bounds-reversed', 'targets', raw, 'min', { params: { expected: row.max } });
    }
    if (row.window > 1 && (row.measure === 'builds' || row.measure === 'capex')) {
      x.say('window-summed', 'targets', raw, 'window', { params: { expected: 1 } });
    }
    if (row.measure === 'external_share' && (row.max ?? 0) > 1) {
      x.say('fraction', 'targets', raw, 'max', { params: { expected: 1, nearest: String(row.max! / 100) } });
    }
  }
  const candidates = new Set(x.rows('candidates').map(({ row }) => siteKey(row)));
  for (const { raw, row } of x.rows('projects')) {
    if (row.candidate === '' || candidates.has(row.candidate) || x.unread('candidates')) continue;
    x.say('project-candidate', 'projects', raw, 'candidate', { params: near(row.candidate, candidates) });
  }
}
