import type { DeadlineInput } from './deadlines/deadline.ts';
import { deadlinesOf } from './deadlines/deadlines.ts';
import { type NotKnown, notKnown } from './deadlines/unknown.ts';
import { concernsOf, type Docket, type DocketLine, type DocketRow, docketOf, type Reader } from './docket.ts';
import { type ExclusiveConflict, exclusiveConflicts, type LicenceFlaw, licenceFlaws } from './freedom/exclusive.ts';
import { type FreeLane, freeLanes, type Gap, gapsOf, type WantedAct } from './freedom/gaps.ts';
import { freedomMatrix } from './freedom/matrix.ts';
import type { FreedomCell, FreedomInput } from './freedom/types.ts';
import { isVoidWithoutRecord } from './law/records.ts';

/** A chain by country: who would run which process where, and where its goods are sold. */
export type ChainRows = {
  /** Candidates with the country of their place and their owner. */
  readonly candidates: readonly { readonly process: string; readonly country: string; readonly owner?: string }[];
  /** Demands with the country of their place. */
  readonly demands: readonly { readonly good: string; readonly country: string }[];
  /** Goods that a process makes: those with a quantity above 0 in its recipe. */
  readonly makes: (process: string) => readonly string[];
};

/**
 * The acts that a chain needs: each owner runs its process in the country of the candidate and sells the goods in the countries of
 * the demands; in another country this is an import. A candidate without an owner is run by the party '', which needs the same
 * permission.
 */
export function wantedActs(chain: ChainRows): WantedAct[] {
  const acts = new Map<string, WantedAct>();
  const want = (wanted: WantedAct): void => void acts.set(JSON.stringify(wanted), wanted);
  for (const { process, country, owner = '' } of chain.candidates) {
    want({ process, country, party: owner, act: 'make' });
    const goods = chain.makes(process);
    for (const demand of chain.demands.filter((row) => goods.includes(row.good))) {
      const act = demand.country === country ? 'sell' : 'import';
      want({ process, country: demand.country, party: owner, act, madeIn: country });
    }
  }
  return [...acts.values()];
}

/** A party that would run a process in a country; '' where the candidate names no owner. */
export type Maker = { readonly process: string; readonly country: string; readonly party: string };

/** Everything that `chorsu rights` says of a case, before the plan prices the ways. */
export type RightsReport = {
  readonly freedom: readonly FreedomCell[];
  readonly gaps: readonly Gap[];
  /** The party, process and country of each candidate. */
  readonly makers: readonly Maker[];
  /** Imports that a right would bar if it were not exhausted. */
  readonly lanes: readonly FreeLane[];
  /** Deadlines of the rights that the reader owns or has licensed in. */
  readonly deadlines: readonly DocketLine[];
  /** Rights of others that may have lapsed. */
  readonly news: Docket['news'];
  /** Rows of the docket that match no deadline. */
  readonly unmatched: Docket['unmatched'];
  /** Questions of law to which no rule here gives an answer. */
  readonly notKnown: readonly NotKnown[];
  readonly conflicts: readonly ExclusiveConflict[];
  readonly flaws: readonly LicenceFlaw[];
};

/**
 * The rights of a chain: matrix of freedom, gaps, docket, conflicts and flaws of licences. The matrix has the processes with a
 * technology only. `input` has the others too, because they may make the same goods without a protected technology.
 */
export function rightsReport(
  input: FreedomInput,
  chain: ChainRows,
  deadlines: Omit<DeadlineInput, 'assets' | 'licences'>,
  reader: Reader,
  rows: readonly DocketRow[] = [],
): RightsReport {
  const wanted = wantedActs(chain);
  const concerns = concernsOf(input.assets, input.licences, reader);
  const all = deadlinesOf({ ...deadlines, assets: input.assets, licences: input.licences });
  const docket = docketOf(all, concerns, rows, reader, input.licences);
  const near = input.assets.filter((row) => concerns.get(row.asset) !== 'of others');
  return {
    freedom: freedomMatrix({ ...input, processes: input.processes.filter((row) => row.technology) }),
    gaps: gapsOf(input, wanted, chain.makes),
    makers: wanted
      .filter(({ act }) => act === 'make')
      .map(({ process, country, party }) => ({ process, country, party })),
    lanes: freeLanes(input, wanted),
    deadlines: docket.lines,
    news: docket.news,
    unmatched: docket.unmatched,
    notKnown: notKnown(near, input.licences),
    conflicts: exclusiveConflicts(input.licences),
    flaws: licenceFlaws(input.licences, input.assets, (country, kind) => isVoidWithoutRecord(country, kind) === true),
  };
}
