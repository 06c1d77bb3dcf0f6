import type { Law } from '../law/cite.ts';
import { isLawKind, lawBehind, lawOf } from '../law/table.ts';
import type { AssetRow, LicenceRow } from '../rows.ts';
import { freedomLookup } from './matrix.ts';
import { type Act, type ClosedState, type FreedomInput, isClosed, type Reason, type Run, type State } from './types.ts';

/** An act that a chain needs: a party runs a process in a country, or sells or imports its product there. */
export type WantedAct = {
  readonly process: string;
  readonly country: string;
  readonly party: string;
  readonly act: Act;
  /** The country in which the good was made, for sales and imports. */
  readonly madeIn?: string;
};

/** A way to close a gap. */
export type Way =
  /** One licence for each asset that bars the act: sum of their fees, money once for each candidate, and of their royalties, fractions of the value of what the process makes. */
  | { readonly kind: 'licence'; readonly licences: readonly string[]; readonly fee: number; readonly royalty: number }
  | { readonly kind: 'move'; readonly country: string; readonly state: State }
  /** From this year on nothing bars the act. */
  | { readonly kind: 'wait'; readonly year: number }
  | { readonly kind: 'design around'; readonly process: string; readonly state: State };

/** Years in which an act is closed, why, and the ways to open it. */
export type Gap = WantedAct & {
  readonly from: number;
  readonly until: number;
  readonly state: ClosedState;
  readonly by: readonly Reason[];
  readonly ways: readonly Way[];
};

/**
 * Cost of a way: the NPV of the plan in which the act is free, less that of the plan in which only this way is open, with the bounds
 * that the solver's gap leaves. `unused`: the plan does not use the act even where it is free, so that the cost is 0.
 */
export type WayCost = {
  readonly cost: number;
  readonly low?: number;
  readonly high?: number;
  readonly unused?: boolean;
};

/** A way with its cost; without one where the way is not possible or the plan cannot price it. */
export type PricedWay = Way & Partial<WayCost>;

type ClosedRun = Run & { state: ClosedState };
type Look = ReturnType<typeof freedomLookup>;
const isGap = (run: Run): run is ClosedRun => isClosed(run.state);

/**
 * The gaps of the acts that a chain needs, each with its ways: licences on offer, countries where the same party is free, the year
 * from which it is free, and other processes that make the same goods.
 *
 * @param makes goods that a process makes; an alternative process makes at least the goods of the process in the gap
 */
export function gapsOf(
  input: FreedomInput,
  wanted: readonly WantedAct[],
  makes: (process: string) => readonly string[],
): Gap[] {
  const look = freedomLookup(input);
  const licences = new Map(input.licences.map((licence) => [licence.licence, licence]));
  const open = (runs: readonly Run[], gap: Run): Run | undefined => {
    const during = runs.filter((run) => run.until >= gap.from && run.from <= gap.until);
    return during.some(isGap) ? undefined : during[0];
  };
  return wanted.flatMap((act) => {
    const runs = look(act.process, act.country, act.party, act.act);
    const gaps = runs.filter(isGap).flatMap((gap) => remaining(input, look, act, gap));
    return gaps.map((gap): Gap => {
      const ways: Way[] = [];
      const licence = cheapestLicences(gap.by, licences);
      if (licence) ways.push(licence);
      const other = input.countries.filter((country) => country !== act.country);
      for (const country of act.act === 'make' ? other : []) {
        const run = open(look(act.process, country, act.party, act.act), gap);
        if (run) ways.push({ kind: 'move', country, state: run.state });
      }
      const later = runs.find((run) => run.from > gap.until && !isGap(run));
      if (later) ways.push({ kind: 'wait', year: later.from });
      const goods = makes(act.process);
      for (const { process } of input.processes) {
        const same =
          process !== act.process && goods.length > 0 && goods.every((good) => makes(process).includes(good));
        const run = same ? open(look(process, act.country, act.party, act.act), gap) : undefined;
        if (run) ways.push({ kind: 'design around', process, state: run.state });
      }
      return { ...act, from: gap.from, until: gap.until, state: gap.state, by: gap.by, ways };
    });
  });
}

/** An import that exhaustion frees: the goods were sold lawfully where they were made. `law` is that of the country that they enter. */
export type FreeLane = WantedAct & { readonly asset: string; readonly law: Law };

/**
 * The gap of an import without the rights that were exhausted by a lawful sale where the goods were made; empty if none is left.
 * Where the law on exhaustion is not known, the state of the gap is `unknown`.
 */
function remaining(input: FreedomInput, look: Look, act: WantedAct, gap: ClosedRun): ClosedRun[] {
  const { madeIn } = act;
  if (madeIn === undefined || madeIn === act.country || !soldLawfully(look, act, gap)) return [gap];
  const reasons = gap.by.map((reason) => ({ reason, free: exhaustion(input, reason, act).free }));
  const by = reasons.filter(({ free }) => free !== true);
  if (gap.by.length > 0 && by.length === 0) return [];
  const blocks = by.length === 0 || by.some(({ free }) => free === false);
  return [{ ...gap, by: by.map(({ reason }) => reason), state: blocks ? gap.state : 'unknown' }];
}

const exhaustion = (input: FreedomInput, { asset }: Reason, { madeIn = '', country }: WantedAct): Exhausted => {
  const kind = input.assets.find((row) => row.asset === asset)?.kind;
  return kind === undefined ? { free: undefined } : exhaustedBy(kind, madeIn, country);
};

/** Whether the party owns the right or is licensed to sell where the goods were made, in all years of the gap. */
function soldLawfully(look: Look, act: WantedAct, gap: Run): boolean {
  const runs = look(act.process, act.madeIn!, act.party, 'sell').filter(
    (run) => run.until >= gap.from && run.from <= gap.until,
  );
  return runs.every((run) => run.state === 'owned' || run.state === 'licensed');
}

/** Imports that a right would bar if it were not exhausted; each asset of a lane once. */
export function freeLanes(input: FreedomInput, wanted: readonly WantedAct[]): FreeLane[] {
  const look = freedomLookup(input);
  return wanted.flatMap((act) => {
    if (act.madeIn === undefined || act.madeIn === act.country) return [];
    const gaps = look(act.process, act.country, act.party, act.act).filter(isGap);
    const found = new Map<string, FreeLane>();
    for (const gap of gaps.filter((run) => soldLawfully(look, act, run))) {
      for (const reason of gap.by) {
        const { free, law } = exhaustion(input, reason, act);
        if (free && law) found.set(reason.asset, { ...act, asset: reason.asset, law });
      }
    }
    return [...found.values()];
  });
}

/** The cheapest offer (by fee, then royalty) for each asset that bars the act; undefined if one of them has no offer. */
function cheapestLicences(by: readonly Reason[], licences: ReadonlyMap<string, LicenceRow>): Way | undefined {
  const chosen: LicenceRow[] = [];
  for (const reason of by) {
    const offers = (reason.offers ?? []).map((key) => licences.get(key)!);
    offers.sort((a, b) => (a.fee ?? 0) - (b.fee ?? 0) || (a.royalty ?? 0) - (b.royalty ?? 0));
    if (!offers[0]) return undefined;
    chosen.push(offers[0]);
  }
  if (chosen.length === 0) return undefined;
  const sum = (of: (licence: LicenceRow) => number | undefined): number =>
    chosen.reduce((total, licence) => total + (of(licence) ?? 0), 0);
  return {
    kind: 'licence',
    licences: chosen.map(({ licence }) => licence),
    fee: sum((l) => l.fee),
    royalty: sum((l) => l.royalty),
  };
}

/** The gaps with the cost of each way, cheapest first; ways without a cost come last. */
export async function priceWays(
  gaps: readonly Gap[],
  price: (gap: Gap, way: Way) => WayCost | undefined | Promise<WayCost | undefined>,
): Promise<(Omit<Gap, 'ways'> & { readonly ways: readonly PricedWay[] })[]> {
  const priced: (Omit<Gap, 'ways'> & { ways: PricedWay[] })[] = [];
  for (const gap of gaps) {
    const ways: PricedWay[] = [];
    for (const way of gap.ways) {
      const cost = await price(gap, way);
      ways.push({ ...way, ...cost });
    }
    // Without `|| 0` two ways without a cost would compare as NaN.
    ways.sort((a, b) => (a.cost ?? Infinity) - (b.cost ?? Infinity) || 0);
    priced.push({ ...gap, ways });
  }
  return priced;
}

/**
 * Whether goods that were sold in one country with the owner's permission may enter another despite the right there, by the law of
 * exhaustion of the country that they enter; undefined if it is not known. Customs unions do not matter.
 */
type Exhausted = { readonly free: boolean | undefined; readonly law?: Law };

/** Exhaustion of a right in `to` by a lawful sale in `from`. The law for national patents applies to Eurasian ones. */
function exhaustedBy(kind: AssetRow['kind'], from: string, to: string): Exhausted {
  if (from === to) return { free: true };
  const cell = isLawKind(kind) ? lawOf(to, kind, 'exhaustion') : undefined;
  if (!cell) return { free: undefined };
  const law = lawBehind(cell);
  if (cell.value === 'international') return { free: true, law };
  if (cell.value === 'national') return { free: false, law };
  // Regional: the law of the country of sale must name the same region.
  return { free: isLawKind(kind) && lawOf(from, kind, 'exhaustion')?.value === cell.value, law };
}
