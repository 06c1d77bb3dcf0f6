import type { Case } from '../../case/index.ts';
import { decimalsOf, estimateIn, fixed, magnitude, moneyUnit, percent, significant } from '../../figures/index.ts';
import { capital, unitIn, words } from '../../i18n/index.ts';
import { earns, headings, type PlanDocument } from '../../plan/index.ts';
import { textTable, wrapLines } from '../../view/index.ts';
import { demanded } from '../demanded.ts';
import type { Facts } from '../facts.ts';
import { obstacleName } from '../sections/obstacles.ts';
import { asEstimate, isKnown } from '../sections/why.ts';
import { verdictWord } from '../verdict-words.ts';
import { barrierName, headingName, isBarrier, reasonKind, reasonName } from '../words.ts';

/** Rows of builds and of goods, and obstacles that a terminal shows: the rest is in the report. */
const BUILDS = 7;
const GOODS = 4;
/** Legs and closed plants that are named. */
const BESIDE = 3;
const OBSTACLES = 3;

/** What a row of a table is called. */
export type Name = (table: string, key: string) => string;

/** The headings in two columns, down the first and then the second. */
export function costs(plan: PlanDocument): string {
  const { factor, word } = magnitude(Object.values(plan.cost));
  const decimals = decimalsOf(Object.values(plan.cost).map((value) => value / factor));
  const cells = headings
    .map((heading) => ({ heading, value: (earns(heading) ? 1 : -1) * (plan.cost[heading] ?? 0) }))
    // What rounds to nothing has no line.
    .filter((row) => Number((row.value / factor).toFixed(decimals)) !== 0)
    .map(({ heading, value }) => [headingName(heading), fixed(value / factor, decimals)]);
  const half = Math.ceil(cells.length / 2);
  const rows = cells.slice(0, half).map((cell, i) => [...cell, ...(cells[half + i] ?? [])]);
  const unit = moneyUnit(plan.currency, word);
  const name = { head: '', gives: true };
  return textTable(
    [{ ...name, head: words().plan.presentValue }, { head: unit, right: true }, name, { head: '', right: true }],
    rows,
  );
}

/** How many plants of which size, or the size that was chosen freely, in units of the product. */
function sizeWords({ process, tier, count, size }: PlanDocument['builds'][number], facts?: Facts): string {
  if (size === undefined) return `${count} × ${facts?.named('tiers', `${process}/${tier}`) ?? tier}`;
  const product = facts?.product(process);
  const unit = product === undefined ? [] : [facts!.good(product).unit];
  return [significant(size), ...unit].join(' ');
}

export function builds(plan: PlanDocument, name: Name, facts?: Facts): string {
  return [plantTable(plan, name, facts), ...besidePlants(plan, name)].join('\n');
}

/** Legs that are built and plants that are closed, a line each. */
function besidePlants({ legs, closings }: PlanDocument, name: Name): string[] {
  const say = words().plan;
  const more = (list: readonly unknown[]) => Math.max(0, list.length - BESIDE);
  const built = legs.slice(0, BESIDE).map(({ leg, year }) => ({ leg: name('legs', leg), year }));
  const closed = closings
    .slice(0, BESIDE)
    .map(({ place, process, year }) => ({ plant: name('candidates', `${place}/${process}`), year }));
  return [
    ...(legs.length > 0 ? [wrapLines(say.legsBuilt({ legs: built, more: more(legs) }))] : []),
    ...(closings.length > 0 ? [wrapLines(say.plantsClosed({ plants: closed, more: more(closings) }))] : []),
  ];
}

function plantTable(plan: PlanDocument, name: Name, facts?: Facts): string {
  if (plan.builds.length === 0) return plan.legs.length > 0 ? words().plan.noPlantBuilt : words().plan.nothingBuilt;
  const sorted = [...plan.builds].sort((a, b) => a.year - b.year || (a.place < b.place ? -1 : 1));
  const say = words().plan;
  const plants = plan.decision?.plants;
  const returned = plants?.some(({ ownersReturn }) => ownersReturn !== null);
  const decided = (one: PlanDocument['builds'][number]) => {
    const plant = plants?.find(({ place, process }) => place === one.place && process === one.process);
    if (!plant) return [];
    const { ownersReturn } = plant;
    return [...(returned ? [ownersReturn === null ? '–' : percent(ownersReturn)] : []), verdictWord(plant)];
  };
  const rows = sorted
    .slice(0, BUILDS)
    .map((one) => [
      ...[String(one.year), name('places', one.place), name('processes', one.process), sizeWords(one, facts)],
      ...decided(one),
    ]);
  const { plant, returns, verdict } = words().plants;
  const table = textTable(
    [
      { head: say.from },
      ...[say.place, plant].map((head) => ({ head, gives: true, wraps: true })),
      { head: say.size },
      ...(returned ? [{ head: returns, right: true }] : []),
      ...(plants ? [{ head: verdict }] : []),
    ],
    rows,
  );
  return sorted.length > BUILDS ? `${table}\n${say.moreBuilds({ count: sorted.length - BUILDS })}` : table;
}

export function deliveries(plan: PlanDocument, name: Name, c?: Case): string {
  const unit = (good: string) => {
    const own = c?.tables.goods.find((row) => row.good === good)?.unit;
    return own === undefined ? [] : [unitIn(String(own))];
  };
  const wanted = demanded(plan);
  const all = [...new Set(wanted.map((one) => one.good))];
  const goods = all.slice(0, GOODS);
  const ends = [...new Set([plan.years[0]!, plan.years.at(-1)!])];
  const sum = (good: string, year: number, what: 'amount' | 'short') =>
    wanted.filter((one) => one.good === good && one.year === year).reduce((total, one) => total + one[what], 0);
  const rows = goods.map((good) => [
    words().plan.rowParts({ parts: [name('goods', good), ...unit(good)] }),
    ...ends.map((year) => significant(sum(good, year, 'amount'))),
    significant(wanted.filter((one) => one.good === good).reduce((total, one) => total + one.short, 0)),
  ]);
  const columns = [
    { head: words().plan.delivered, gives: true },
    ...ends.map((year) => ({ head: String(year), right: true })),
    { head: words().plan.notMet, right: true },
  ];
  if (rows.length === 0) return '';
  const table = textTable(columns, rows);
  return all.length > GOODS ? `${table}\n${words().plan.moreGoods({ count: all.length - GOODS })}` : table;
}

export function barrierTable(plan: PlanDocument): string {
  const given = plan.barriers ?? [];
  if (!given.some(({ present }) => present)) return '';
  const finite = given.flatMap((one) => [one.pays, one.low, one.high]).filter((x) => Number.isFinite(x));
  const { factor, word } = magnitude(finite);
  const say = words().plan;
  // Obstacles of which nothing is known stand in a sentence below the table.
  const named = given
    .filter(({ present }) => present)
    .map((one) => ({ ...one, name: isBarrier(one.barrier) ? barrierName(one.barrier) : one.barrier }));
  const unit = moneyUnit(plan.currency, word);
  const known = named.filter((one) => isKnown(one) || (one.halved && isKnown(one.halved)));
  const rows = known.map((one) => {
    const halved = one.halved ? estimateIn(asEstimate(one.halved), factor) : words().number.notKnown;
    return [one.name, significant(one.pays / factor), estimateIn(asEstimate(one), factor), halved];
  });
  const columns = [
    { head: say.obstacle({ unit }), gives: true },
    { head: say.paid, right: true },
    { head: say.gainedIfGone, right: true },
    { head: say.gainedIfHalved, right: true },
  ];
  const others = named
    .filter((one) => !known.includes(one))
    .map(({ name, pays }) => ({ name, pays: significant(pays / factor) }));
  return [
    ...(rows.length > 0 ? [textTable(columns, rows)] : []),
    ...(others.length > 0 ? [wrapLines(say.gainNotKnown({ unit, others }))] : []),
  ].join('\n');
}

/** The obstacles that the plan pays most for, and what is gained where each alone is gone. */
export function obstacleTable(plan: PlanDocument, facts: Facts | undefined): string {
  const { obstacles = [], currency } = plan;
  if (obstacles.length === 0) return '';
  const say = words().sections;
  const ends = obstacles.flatMap(({ pays, low, high }) => [pays, low, high]).filter((x) => Number.isFinite(x));
  const { factor, word } = magnitude(ends);
  const rows = obstacles
    .slice(0, OBSTACLES)
    .map((one) => [
      facts ? obstacleName(facts, one) : one.key,
      say.obstacleKinds[one.kind],
      significant(one.pays / factor),
      estimateIn(asEstimate(one), factor),
    ]);
  const columns = [
    { head: words().plan.obstacle({ unit: moneyUnit(currency, word) }), gives: true },
    { head: say.obstacleKind },
    { head: words().plan.paid, right: true },
    { head: words().plan.gainedIfGone, right: true },
  ];
  return textTable(columns, rows);
}

export function whyNot(plan: PlanDocument, name: Name): string {
  const rows = (plan.whyNot ?? []).map((one) => [
    capital(reasonName(reasonKind(one), name(one.kind, one.key))),
    String(one.year),
    significant(one.relax, 5),
  ]);
  if (rows.length === 0) return '';
  const say = words().plan;
  return textTable(
    [{ head: say.relax, gives: true, wraps: true }, { head: say.year }, { head: say.by, right: true }],
    rows,
  );
}
