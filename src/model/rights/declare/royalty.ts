import { putInto, sumOf } from '../../../case/index.ts';
import type { Candidate, Frame } from '../../frame/index.ts';
import { span } from '../../frame/index.ts';
import { type Asset, inTerm, type Licence, takerOf, taxed } from '../rules.ts';
import { belongsTo, mostOf, type Taking, type Under } from './under.ts';

const INF = Number.POSITIVE_INFINITY;

/** Royalty per unit of activity: a fraction of the value of the outputs. */
const rateOf = (frame: Frame, licence: Licence, k: Candidate): number =>
  licence.royalty * sumOf(k.recipe, ([good, q]) => (q > 0 ? q * frame.lookup.value(good) : 0));

const keyOf = (licence: string, taker: string, period: number): string => [licence, taker, period].join('\u0000');

const isPlain = (licence: Licence): boolean => licence.minimum === 0 && licence.cap === INF;

/** Declares royalties of activity under licences, and the capacity of licences. */
export function royalties(frame: Frame, taking: Taking): void {
  const { program, costTerms } = frame;
  const groups = new Map<string, Under[]>();
  for (const use of taking.under) {
    const key = keyOf(use.licence.licence, takerOf(use.licence, use.candidate), use.period);
    putInto(groups, key, use);
  }
  for (const uses of groups.values()) {
    const { licence, candidate, period: p } = uses[0]!;
    const { period } = frame.periods[p]!;
    const name = () => `${licence.licence} ${takerOf(licence, candidate)} ${period.year}`;
    if (licence.capacity < INF) {
      const row = program.row(() => `licensed capacity ${name()}`, -INF, licence.capacity);
      for (const { col } of uses) program.add(row, col, 1);
    }
    if (!inTerm(licence, period.year) || !isPlain(licence)) continue;
    for (const { col, candidate: k } of uses) {
      const amount = taxed(licence, rateOf(frame, licence, k));
      const of = { place: k.place, country: k.country, process: k.process };
      costTerms.book(col, { heading: 'rights', amount, ...span(period.years), ...of });
    }
  }
  for (const group of takersOf(frame, taking)) {
    const usesIn = (p: number) => groups.get(keyOf(group.licence, group.taker, p));
    for (const p of frame.periods.keys()) boundedRoyalty(frame, taking, group, p, usesIn(p));
  }
}

interface Group {
  readonly licence: string;
  readonly taker: string;
  readonly candidate: Candidate;
}

/**
 * Takers of licences with a minimum or a cap: those who run or could run under them, and licensees of licences with a
 * minimum.
 */
function takersOf(frame: Frame, { under }: Taking): Group[] {
  const found = new Map<string, Group>();
  const add = (licence: Licence, candidate: Candidate): void => {
    const taker = takerOf(licence, candidate);
    if (!isPlain(licence))
      found.set(`${licence.licence}\u0000${taker}`, { licence: licence.licence, taker, candidate });
  };
  for (const use of under) add(use.licence, use.candidate);
  for (const { rows } of frame.periods) {
    for (const licence of rows.licences.filter(owesAlways)) {
      const could = frame.candidates.find((k) => isFor(rows.assets, licence, k));
      if (could) add(licence, could);
    }
  }
  return [...found.values()];
}

/** Whether a licence is held from the start by a named licensee, who owes the minimum whatever is made. */
const owesAlways = (licence: Licence): boolean =>
  !licence.offered && licence.licensee !== '' && licence.minimum > 0 && licence.status !== 'own';

/** Whether a licence covers a candidate of its licensee. */
function isFor(assets: readonly Asset[], licence: Licence, k: Candidate): boolean {
  const { technology } = assets.find((row) => row.asset === licence.asset) ?? {};
  const covers = (list: readonly string[], one: string) => list.length === 0 || list.includes(one);
  if (k.row.owner !== licence.licensee || k.processRow.technology !== technology) return false;
  return covers(licence.territories, k.country) && covers(licence.fields, k.process);
}

/**
 * minimum x licensed <= royalty <= cap of a taker in a period: the royalty is a column of its own, with a binary if
 * there is a cap.
 */
function boundedRoyalty(frame: Frame, { bought }: Taking, group: Group, p: number, uses: readonly Under[] = []): void {
  const { program } = frame;
  const { rows, period } = frame.periods[p]!;
  const licence = rows.licences.find((row) => row.licence === group.licence);
  if (!licence || !inTerm(licence, period.year) || isPlain(licence)) return;
  const name = `${group.licence} ${group.taker} ${period.year}`;
  const pay = program.column(() => `royalty ${name}`, 0, owesAlways(licence) ? licence.minimum : 0, INF);
  const of = belongsTo(frame, licence, group.candidate);
  frame.costTerms.book(pay, { heading: 'rights', amount: taxed(licence, 1), ...span(period.years), ...of });
  const owed = program.row(() => `royalty owed ${name}`, 0, INF);
  program.add(owed, pay, 1);
  let most = 0;
  for (const { col, candidate } of uses) {
    const rate = rateOf(frame, licence, candidate);
    program.add(owed, col, -rate);
    most += rate * mostOf(frame, candidate, p);
  }
  if (licence.cap < INF && most > licence.cap) {
    const capped = program.column(() => `capped ${name}`, 0, 0, 1, true);
    program.add(owed, capped, most);
    const cap = program.row(() => `royalty cap ${name}`, 0, INF);
    program.add(cap, pay, 1);
    program.add(cap, capped, -licence.cap);
  }
  const purchases = bought.get(`${group.licence} ${group.taker}`)?.filter((b) => b.period <= p) ?? [];
  if (licence.minimum > 0 && purchases.length > 0) {
    const least = program.row(() => `royalty least ${name}`, 0, INF);
    program.add(least, pay, 1);
    for (const b of purchases) program.add(least, b.col, -licence.minimum);
  }
}
