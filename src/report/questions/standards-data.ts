import type { Row, Rows } from '../../case/index.ts';
import { ownName, words } from '../../i18n/index.ts';
import { type First, growing } from '../../plan/index.ts';
import type { GapNeed, SitePlan, StandardsReport } from '../../standards/index.ts';
import type { StandardsData } from '../sections/extra/data.ts';
import { askedWords, labelWords, shortName } from './standards-words.ts';

/** A source in few words: who published it (or its title) and when, or its key. */
function sourceOf(rows: Rows): (key: string) => string {
  const sources = new Map(rows.sources.map((row) => [row.source, row]));
  return (key) => {
    const row = sources.get(key);
    return row ? [row.publisher || row.title, row.year].filter((part) => part !== '').join(', ') : key;
  };
}

/** Sites of a need in one state. */
export const sitesIn = (need: GapNeed, state: GapNeed['sites'][number]['state']): string[] =>
  need.sites.filter((site) => site.state === state).map((site) => site.place);

/** What the page and its figures show. */
export function standardsData(
  rows: Rows,
  report: StandardsReport,
  lastYear: number,
  first: First | undefined,
): StandardsData {
  const source = sourceOf(rows);
  const place = new Map(rows.places.map((row) => [row.place, ownName(row) ?? row.place]));
  const party = new Map(rows.parties.map((row) => [row.party, ownName(row) ?? row.party]));
  const step = stepName(rows);
  const named = (keys: readonly string[]) => keys.map((key) => place.get(key) ?? key);
  const spoken = new Set(report.certificates.filter(({ needs }) => needs.length > 0).map(({ good }) => good));
  return {
    silent: report.certificates
      .filter(({ wanted, needs, good }) => wanted && needs.length === 0 && spoken.has(good))
      .map(({ market, good, known }) => ({ market, good, known })),
    gaps: report.certificates.flatMap(({ market, good, needs }) =>
      needs.map((need) => ({
        market,
        good,
        scheme: need.name,
        act: [need.act, need.mast].filter(Boolean).join('; '),
        asked: askedWords(need),
        held: named(sitesIn(need, 'held')),
        planned: need.sites
          .filter((one) => one.state === 'planned')
          .map((one) => `${place.get(one.place) ?? one.place} ${one.year}`),
        missing: named(sitesIn(need, 'missing')),
        ...(need.resident &&
          need.sites.length > 0 && {
            holders: [...new Set(need.sites.flatMap((one) => one.holders))].map((key) => party.get(key) ?? key),
          }),
        source: source(need.source),
        quality: need.quality,
      })),
    ),
    work: report.evidence.map((one) => ({
      place: one.place,
      good: one.good,
      weeks: one.schedule.weeks,
      cost: one.plan.cost,
      order: orderOf(one, step),
      path: pathOf(one, step),
    })),
    calendar: report.evidence.flatMap((one) => spans(rows, one, lastYear)),
    events: [...report.calendar]
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .map(({ date, title }) => ({ date, what: title })),
    cost: (['first', 'yearly', 'renewal'] as const)
      .map((what) => ({
        what,
        amount: report.cost.filter((line) => line.what === what).reduce((sum, line) => sum + line.amount, 0),
      }))
      .filter((line) => line.amount > 0),
    costYears: [...new Set(report.cost.map((line) => line.year))].sort().map((year) => ({
      year,
      first: costOf(report, year, 'first'),
      yearly: costOf(report, year, 'yearly'),
      renewal: costOf(report, year, 'renewal'),
    })),
    plane: report.markets.map((market, i) => ({
      market,
      x: report.pictured.points[i]?.x ?? 0,
      y: report.pictured.points[i]?.y ?? 0,
    })),
    distance: report.distance.map((one) => ({ ...one })),
    pictured: { share: report.pictured.explained, stress: report.pictured.stress },
    align: report.centres.map(({ market, cost }) => ({ market, changes: cost })),
    ...(first && {
      first: growing(first.sets).map((one) => ({
        recognitions: one.labels.map((label) => labelWords(label, rows)),
        names: one.ids.map(shortName),
        saves: one.saves,
        low: one.low,
        high: one.high,
        trade: one.trade,
        exact: one.exact ?? true,
      })),
      idle: first.idle.size,
      partners: first.partners.slice(0, 5).map(({ a, b, trade, published }) => ({
        ...{ a, b, trade, low: published.low, high: published.high, sources: [...published.sources] },
      })),
      singles: first.singles
        .filter((one) => !first.idle.has(one.ids[0]!))
        .map((one) => ({
          recognition: labelWords(one.labels[0]!, rows),
          saves: one.saves,
          trade: one.trade,
        })),
    }),
  };
}

/** Cost of one kind in a year. */
export const costOf = (report: StandardsReport, year: number, what: StandardsReport['cost'][number]['what']): number =>
  report.cost.filter((line) => line.year === year && line.what === what).reduce((sum, line) => sum + line.amount, 0);

/** Schemes and pieces of evidence by the name of their row. */
export function stepName({ schemes, evidence }: Rows): (key: string) => string {
  const steps = new Map<string, Row<'schemes'> | Row<'evidence'>>([
    ...evidence.map((row) => [row.evidence, row] as const),
    ...schemes.map((row) => [row.scheme, row] as const),
  ]);
  return (key) => ownName(steps.get(key) ?? {}) ?? key;
}

/** The critical path with the weeks of each step. */
export function pathOf(site: SitePlan, name: (key: string) => string): string {
  const weeks = new Map(site.schedule.steps.map((step) => [step.key, step.weeks]));
  return site.schedule.criticalPath.map((key) => `${name(key)} (${Math.ceil(weeks.get(key) ?? 0)})`).join(' > ');
}

/** All steps by the week in which they begin: "0: IEC-TEST; 13: EAC, UZ-CERT". */
export function orderOf({ schedule }: SitePlan, name: (key: string) => string): string {
  const weeks = [...new Set(schedule.steps.map((step) => Math.floor(step.start)))];
  const names = (week: number) =>
    schedule.steps.filter((step) => Math.floor(step.start) === week).map(({ key }) => name(key));
  return words().standards.inOrder({ weeks: weeks.map((week) => ({ week, steps: names(week) })) });
}

function spans(rows: Rows, site: SitePlan, lastYear: number): StandardsData['calendar'] {
  const begun = Number(site.start.slice(0, 4));
  const schemes = new Map(rows.schemes.map((row) => [row.scheme, row]));
  const name = stepName(rows);
  const within = site.schedule.steps.filter((step) => site.schemes.includes(step.key));
  return within.map((step) => {
    const needed = site.schedule.steps.filter((one) => step.after.includes(one.key));
    const held = begun + step.finish / 52;
    const again: number[] = [];
    const renewal = schemes.get(step.key)?.renewal;
    for (let at = held + (renewal ?? Infinity); at <= lastYear + 1; at += renewal!) again.push(at);
    return {
      place: site.place,
      good: site.good,
      scheme: name(step.key),
      applied: begun + Math.min(step.start, ...needed.map((one) => one.start)) / 52,
      held,
      until: Math.max(lastYear + 1, held),
      again,
    };
  });
}
