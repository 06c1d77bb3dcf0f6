import { lastYearOf } from '../law/values.ts';
import { type AssetRow, type LicenceRow, yearOf } from '../rows.ts';
import { coversPlace, type Found, FREE, NEEDS, stateOf, UNKNOWN, worst } from './state.ts';
import { ACTS, type Act, type FreedomCell, type FreedomInput, type Reason, type Run } from './types.ts';

/** The matrix process x country x party x act over the years. Cells that depend on the same rows share their runs. */
export function freedomMatrix(input: FreedomInput): FreedomCell[] {
  const look = lookup(input);
  const cells: FreedomCell[] = [];
  for (const { process } of input.processes) {
    const find = look(process);
    for (const country of input.countries) {
      const searched = searchOf(input, process, country);
      for (const party of input.parties) {
        for (const act of ACTS) {
          const runs = find(country, party, act);
          const { state, by } = runs[0]!;
          cells.push({ process, country, party, act, state, by, searched, turns: runs[1]?.from, runs });
        }
      }
    }
  }
  return cells;
}

/** Date and party of the last search for rights in the technology of a process: from `searches`, else from `assets.searched`. */
function searchOf({ processes, assets, searches = [] }: FreedomInput, process: string, country: string): string {
  const technology = processes.find((row) => row.process === process)?.technology;
  const here = searches.filter((row) => row.technology === technology && row.country === country);
  const last = [...here].sort((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
  if (last) return `${last.date} ${last.by}`;
  const noted = assets.flatMap((asset) => (asset.technology === technology && asset.searched ? [asset.searched] : []));
  return noted.sort().at(-1) ?? '';
}

/**
 * The runs of single cells, for callers that need a few of them.
 *
 * @throws {Error} at a process that the input does not have
 */
export function freedomLookup(
  input: FreedomInput,
): (process: string, country: string, party: string, act: Act) => readonly Run[] {
  const look = lookup(input);
  return (process, country, party, act) => look(process)(country, party, act);
}

type Find = (country: string, party: string, act: Act) => readonly Run[];

function lookup(input: FreedomInput): (process: string) => Find {
  const technologies = new Map<string, Technology>();
  const processes = new Map(input.processes.map((row) => [row.process, row.technology ?? '']));
  return (process) => {
    const name = processes.get(process);
    if (name === undefined) throw new Error(`no process ${process}`);
    const technology = technologies.get(name) ?? readTechnology(name, input);
    technologies.set(name, technology);
    const { constant, fields, parties, acts, cache } = technology;
    if (constant) return () => constant;
    const own = fields.get(process) ?? [];
    const charted = (input.claims ?? []).some((row) => row.process === process) ? process : '';
    const signature = new Map<string, string>();
    const fieldIn = (country: string): string => {
      let key = signature.get(country);
      if (key === undefined) {
        key = own
          .filter((row) => coversPlace(row, country))
          .map((row) => row.licence)
          .join('\u0001');
        signature.set(country, key);
      }
      return key;
    };
    return (country, party, act) => {
      const key = `${country}\u0000${parties.has(party) ? party : ''}\u0000${own.length > 0 ? fieldIn(country) : ''}\u0000${charted}`;
      let byAct = cache.get(key);
      if (!byAct) {
        byAct = [];
        cache.set(key, byAct);
      }
      byAct[acts[act]] ??= runsOf(technology, input, process, country, party, act);
      return byAct[acts[act]]!;
    };
  };
}

/** A technology with everything that its cells depend on, so that equal cells are computed once. */
type Technology = {
  /** The runs of all cells, for a process without a technology and for a technology without assets. */
  readonly constant?: readonly Run[];
  readonly assets: readonly AssetRow[];
  readonly licences: ReadonlyMap<string, readonly LicenceRow[]>;
  /** Owners and licensees. All other parties have the same cells. */
  readonly parties: ReadonlySet<string>;
  /** By process, the licences that name it as a field. */
  readonly fields: ReadonlyMap<string, readonly LicenceRow[]>;
  /** By act, a number for the set of assets that need permission; acts with the same set share it. */
  readonly acts: Readonly<Record<Act, number>>;
  /** Years of the input in which a right or licence begins or has ended. */
  readonly turns: readonly number[];
  readonly cache: Map<string, (readonly Run[])[]>;
};

function readTechnology(name: string, input: FreedomInput): Technology {
  const assets = name === '' ? [] : input.assets.filter((asset) => asset.technology === name);
  const keys = new Set(assets.map((asset) => asset.asset));
  const rows = input.licences.filter((licence) => keys.has(licence.asset));
  const licences = new Map(assets.map((asset) => [asset.asset, rows.filter((row) => row.asset === asset.asset)]));
  const fields = new Map<string, LicenceRow[]>();
  for (const row of rows) {
    for (const process of row.fields ?? []) fields.set(process, [...(fields.get(process) ?? []), row]);
  }
  const sets = ACTS.map((act) => assets.map((asset) => (NEEDS[act].includes(asset.kind) ? '1' : '0')).join(''));
  const acts = Object.fromEntries(ACTS.map((act, i) => [act, sets.indexOf(sets[i]!)])) as Record<Act, number>;
  const [first = 0, last = first] = [input.years[0], input.years.at(-1)];
  const changes = [
    ...assets.flatMap((a) => [yearOf(a.filed, first), ...endsOf(a, input.countries).map((end) => end + 1)]),
    ...rows.flatMap((l) => [yearOf(l.from, first), yearOf(l.until, last) + 1]),
  ];
  const turns = input.years.filter((year) => year === first || changes.includes(year));
  const state: Found | undefined = name === '' ? FREE : assets.length === 0 ? UNKNOWN : undefined;
  return {
    ...(state && { constant: [{ from: first, until: last, ...state }] }),
    assets,
    licences,
    parties: new Set([...assets.map((asset) => asset.owner), ...rows.flatMap((row) => row.licensee || [])]),
    fields,
    acts,
    turns,
    cache: new Map(),
  };
}

/** The finite last years of a right in the countries. */
const endsOf = (asset: AssetRow, countries: readonly string[]): number[] =>
  [...new Set(countries.map((country) => lastYearOf(asset, country)))].filter(Number.isFinite);

function runsOf(
  technology: Technology,
  input: FreedomInput,
  process: string,
  country: string,
  party: string,
  act: Act,
): Run[] {
  const relevant = technology.assets.filter((asset) => NEEDS[act].includes(asset.kind) && protects(asset, country));
  const runs: Run[] = [];
  for (const [i, from] of technology.turns.entries()) {
    const until = (technology.turns[i + 1] ?? input.years.at(-1)! + 1) - 1;
    const found = worst(
      relevant.map((asset) =>
        stateOf(asset, technology.licences.get(asset.asset)!, input, process, country, party, from),
      ),
    );
    const before = runs.at(-1);
    if (before && before.state === found.state && sameReasons(before.by, found.by)) {
      runs[runs.length - 1] = { ...before, until };
    } else runs.push({ from, until, ...found });
  }
  return runs;
}

const sameReasons = (a: readonly Reason[], b: readonly Reason[]): boolean =>
  a.length === b.length &&
  a.every((reason, i) => {
    const other = b[i]!;
    const same =
      reason.asset === other.asset &&
      reason.licence === other.licence &&
      reason.barredBy === other.barredBy &&
      reason.unrecorded === other.unrecorded;
    return same && reason.offers?.join('\u0001') === other.offers?.join('\u0001');
  });

/** Whether the asset is protected in the country. A secret is protected everywhere. */
const protects = (asset: AssetRow, country: string): boolean =>
  asset.kind === 'know-how' || (asset.territories ?? []).length === 0 || asset.territories!.includes(country);
