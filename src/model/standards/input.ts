import { type Case, qualityOf, type Rows } from '../../case/index.ts';
import { ownName } from '../../i18n/index.ts';
import {
  comingChanges,
  type DatedRequirement,
  type GapInput,
  type HeldCertificate,
  laboratoriesOf,
  type SchemeRows,
  type Site,
  type StandardsReport,
  standardsReport,
  wantsOfPlan,
} from '../../standards/index.ts';
import type { PlanDocument } from '../document.ts';
import { lookup } from '../frame/index.ts';

/**
 * Input of the gap matrix: sites that make or buy a good, and markets in which it is sold or used. With a plan, only
 * sites that ship there.
 */
export function gapInput(rows: Rows, year: number, plan: PlanDocument | undefined): GapInput {
  const look = lookup(rows);
  const quality = qualityOf(rows);
  const sites = new Map<string, Site>();
  const put = (place: string, good: string, owner: string): void => {
    const { country, zone } = look.place.get(place) ?? { country: '', zone: '' };
    const key = JSON.stringify([place, good]);
    const site = sites.get(key);
    if (site && (site.owner || !owner)) return;
    sites.set(key, { place, good, country, zone: look.zoneOf(place), free: zone !== '', owner });
  };
  const makes = (process: string) => rows.recipes.filter((r) => r.process === process && r.quantity > 0);
  const uses = (process: string) => rows.recipes.filter((r) => r.process === process && r.quantity < 0);
  for (const k of rows.candidates) for (const r of makes(k.process)) put(k.place, r.good, k.owner);
  for (const s of rows.supplies) put(s.place, s.good, '');
  const taken = new Set<string>();
  const take = (place: string, good: string): void => {
    for (const market of look.destinations(place)) taken.add(JSON.stringify([market, good]));
  };
  for (const d of rows.demands) take(d.place, d.good);
  for (const k of rows.candidates) for (const r of uses(k.process)) take(k.place, r.good);
  const shipped = new Set(
    (plan?.flows ?? []).flatMap((flow) =>
      look.destinations(flow.to).map((market) => JSON.stringify([flow.from, flow.good, market])),
    ),
  );
  const asking = new Set(rows.requirements.map((row) => row.market));
  const states = (zone: string): boolean =>
    asking.has(zone) || rows.countries.some((row) => row.zone === zone && asking.has(row.country));
  const users = [...rows.demands, ...rows.candidates].map(({ place }) => place);
  const zones = users.map(look.zoneOf);
  return {
    markets: [...new Set([...asking, ...zones.filter((zone) => zone !== '' && !states(zone))])].sort(),
    requirements: rows.requirements.map((row) => ({ ...row, quality: quality(row) })),
    schemes: rows.schemes,
    certificates: rows.certificates,
    goods: rows.goods.filter((row) => row.hs !== ''),
    sites: [...sites.values()],
    parties: rows.parties,
    zoneOf: look.zoneNamed,
    wanted: (market, good) => taken.has(JSON.stringify([market, good])),
    ...(plan && {
      ships: (place: string, good: string, market: string) => shipped.has(JSON.stringify([place, good, market])),
      planned: plan.certificates,
    }),
    year,
  };
}

/** Rows with the names of schemes and evidence in the current language. */
const named = (rows: Rows): Rows & Pick<SchemeRows, 'names'> => ({
  ...rows,
  names: {
    goods: new Map(rows.goods.map((row) => [row.good, ownName(row) ?? row.good])),
    places: new Map(rows.places.map((row) => [row.place, ownName(row) ?? row.place])),
  },
  schemes: rows.schemes.map((row) => ({ ...row, name: ownName(row) ?? '' })),
  evidence: rows.evidence.map((row) => ({ ...row, name: ownName(row) ?? '' })),
});

/** The standards report of a case from a year to the last, with or without a plan. */
export function standardsOf(
  c: Case,
  rows: Rows,
  year: number,
  last: number,
  plan: PlanDocument | undefined,
): StandardsReport {
  const heldCertificates = c.tables.certificates.map(
    ({ scheme, place, good, until }): HeldCertificate => ({
      scheme: String(scheme),
      place: String(place),
      good: String(good),
      ...(typeof until === 'number' || typeof until === 'string' ? { until } : {}),
    }),
  );
  const wants = plan && wantsOfPlan(plan.certificates, rows.certificates);
  const names = named(rows);
  const report = standardsReport(gapInput(names, year, plan), names, last, wants, heldCertificates);
  const wanted = new Set(report.evidence.flatMap((site) => site.schedule.steps.map((step) => step.key)));
  const dated = c.tables.requirements.map((raw) => ({ scheme: '', ...raw }) as unknown as DatedRequirement);
  const codes = rows.goods.map((row) => row.hs);
  return {
    ...report,
    coming: comingChanges(dated, codes, year, last),
    laboratories: laboratoriesOf(rows.laboratories, rows.needs, wanted),
  };
}
