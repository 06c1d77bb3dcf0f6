import { putInto } from '../group.ts';
import type { Row } from '../schema/tables.ts';
import { type Context, near } from './context.ts';
import { countryCodes } from './iso.ts';

/** Names that duties, restrictions and standards may use for the places of a case. */
interface Zones {
  readonly origins: ReadonlySet<string>;
  readonly destinations: ReadonlySet<string>;
  readonly zoneNames: ReadonlySet<string>;
  /** Member countries of a customs union or a free zone; for a country, the country itself. */
  countries(name: string): readonly string[];
}

function zonesOf(x: Context): Zones {
  const countries = new Map(x.rows('countries').map(({ row }) => [row.country, row.zone || row.country]));
  const origins = new Set<string>();
  const destinations = new Set<string>();
  const free = new Map<string, string[]>();
  for (const { row } of x.rows('places')) {
    if (row.zone !== '') putInto(free, row.zone, row.country);
    const zone = countries.get(row.country) ?? row.country;
    origins.add(row.country).add(zone);
    if (row.zone !== '') origins.add(row.zone);
    if (row.zone !== '') destinations.add(row.zone);
    else destinations.add(row.country).add(zone);
  }
  const zoneNames = new Set([...countries.keys(), ...countries.values(), ...destinations]);
  return {
    origins,
    destinations,
    zoneNames,
    countries: (name) => [
      ...[...countries].filter(([country, zone]) => country === name || zone === name).map(([c]) => c),
      ...(free.get(name) ?? []),
    ],
  };
}

const marketColumns = [
  ['tariffs', ['origin', 'destination']],
  ['restrictions', ['origin', 'destination']],
  ['standards', ['market']],
  ['schemes', ['market']],
  ['requirements', ['market']],
] as const;

/** Reports zones in which no place of the case lies: an error if a known zone differs by a letter, else a warning. */
export function checkZones(x: Context): void {
  if (x.unread('countries') || x.unread('places')) return;
  const { zoneNames } = zonesOf(x);
  for (const [table, columns] of marketColumns) {
    for (const { raw } of x.rows(table)) {
      for (const column of columns) {
        const value = raw[column];
        if (typeof value !== 'string' || zoneNames.has(value) || countryCodes.has(value)) continue;
        const params = near(value, zoneNames);
        x.say('zone', table, raw, column, { severity: params.nearest === undefined ? 'warning' : 'error', params });
      }
    }
  }
}

/** Checks tariffs and agreements: members, rules of origin, and rows under which no shipment can fall. */
export function checkTariffs(x: Context): void {
  if (x.unread('countries') || x.unread('places') || x.unread('goods')) return;
  const zones = zonesOf(x);
  const members = new Map(x.rows('agreements').map(({ row }) => [row.agreement, new Set(row.members)]));
  const codes = x.rows('goods').map(({ row }) => row.hs);
  const { start, years } = x.settings;
  for (const { raw, row } of x.rows('tariffs')) {
    const party = members.get(row.agreement);
    for (const column of ['origin', 'destination'] as const) {
      const name = row[column];
      if (!party || name === '' || name === undefined || party.has(name)) continue;
      const all = zones.countries(name);
      if (all.length > 0 && all.every((country) => party.has(country))) continue;
      x.say('agreement-member', 'tariffs', raw, column, { params: { other: row.agreement, ...near(name, party) } });
    }
    if (row.regional_value !== undefined && row.agreement === '') {
      x.say('regional-alone', 'tariffs', raw, 'regional_value');
    }
    if (row.rule !== '' && row.agreement === '') x.say('rule-alone', 'tariffs', raw, 'rule');
    if (row.kind === 'additional' && row.agreement !== '') x.say('additional-agreement', 'tariffs', raw, 'agreement');
    const column = unusedBy(row, zones, codes, start, start + years - 1);
    if (column) x.say('tariff-unused', 'tariffs', raw, column, { severity: 'warning' });
    else if (row.rate > 0 || row.regional_value !== undefined) checkValues(x, row);
  }
  for (const { raw, row } of x.rows('agreements')) {
    if (row.members?.length === 1) x.say('agreement-alone', 'agreements', raw, 'members', { severity: 'warning' });
  }
}

function unusedBy(row: Row<'tariffs'>, zones: Zones, codes: readonly string[], first: number, last: number) {
  if (row.destination !== undefined && !zones.destinations.has(row.destination)) return 'destination';
  if (row.origin !== '' && !zones.origins.has(row.origin)) return 'origin';
  if (row.hs !== '' && codes.length > 0 && !codes.some((code) => code.startsWith(row.hs))) return 'hs';
  if (row.year !== undefined && (row.year < first || row.year > last)) return 'year';
  return undefined;
}

function checkValues(x: Context, tariff: Row<'tariffs'>): void {
  for (const { raw, row } of x.rows('goods')) {
    if (row.value !== undefined || row.cargo === 'none' || !row.hs.startsWith(tariff.hs)) continue;
    const reported = x.issues.some((issue) => issue.code === 'value-needed' && issue.value === row.good);
    if (!reported) x.say('value-needed', 'goods', raw, 'value', { value: row.good });
  }
}

/** Reports quotas without a quantity and permits without a cost. */
export function checkRestrictions(x: Context): void {
  for (const { raw, row } of x.rows('restrictions')) {
    if (row.kind === 'quota' && raw.quantity === undefined) x.say('quota-open', 'restrictions', raw, 'quantity');
    if (row.kind === 'permit' && row.cost === 0) {
      x.say('permit-free', 'restrictions', raw, 'cost', { severity: 'warning' });
    }
  }
}
