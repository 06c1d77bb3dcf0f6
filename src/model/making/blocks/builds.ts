import {
  type Block,
  blocksOf,
  column,
  figure,
  note,
  type Section,
  sentence,
  type Table,
  table,
} from '../../../blocks/index.ts';
import { sumOf } from '../../../case/index.ts';
import { goodColours, modeName, money, significant, type TimelineRow, timeline } from '../../../figures/index.ts';
import { words } from '../../../i18n/index.ts';
import type { Build, DecidedPlant } from '../../document.ts';
import type { PlanContext } from '../../facts/index.ts';
import { capacityOfBuild, capitalOfBuilds, planFigure, plantName, rowsName, sitesOf } from '../../facts/index.ts';

/** The word for a verdict. */
export const verdictWord = ({ verdict }: DecidedPlant): string => words().plants.verdicts[verdict];

/** Colour of a good, the same as on the map. */
function colourOfGood(context: PlanContext, good: string | undefined): string {
  const index = good === undefined ? -1 : context.goods.indexOf(good);
  return goodColours[index < 0 ? goodColours.length - 1 : Math.min(index, goodColours.length - 1)]!;
}

const capacityOf = ({ facts }: PlanContext, build: Build): number => capacityOfBuild(build, facts.rows);

function buildRow(context: PlanContext, build: Build): TimelineRow {
  const { facts, plan } = context;
  const process = facts.rows.processes.find((row) => row.process === build.process);
  const product = facts.product(build.process);
  const unit = product === undefined ? '' : facts.good(product).unit;
  const start = plan.years[0]!;
  const closing = plan.closings.find((closing) => closing.place === build.place && closing.process === build.process);
  const until = build.year + (process?.life ?? 20) - 1;
  return {
    name: plantName(facts, build),
    detail: words().report.capacityOf({ amount: significant(capacityOf(context, build)), unit }),
    begins: Math.max(start, build.year - (process?.lead ?? 0)),
    serves: build.year,
    until: closing && closing.year > build.year ? closing.year - 1 : until,
    kind: 'build',
    colour: colourOfGood(context, product),
  };
}

function rowsOf(context: PlanContext): TimelineRow[] {
  const { facts, plan } = context;
  const rows = [...plan.builds]
    .sort((a, b) => a.year - b.year || (a.process < b.process ? -1 : 1) || (a.place < b.place ? -1 : 1))
    .map((build) => buildRow(context, build));
  for (const leg of plan.legs) {
    const row = facts.leg(leg.leg);
    const name = row ? `${facts.placeName(row.from)}–${facts.placeName(row.to)}, ${modeName(row.mode)}` : leg.leg;
    const begins = Math.max(plan.years[0]!, leg.year - (row?.lead ?? 0));
    rows.push({
      name,
      detail: words().figures.leg,
      begins,
      serves: leg.year,
      until: leg.year + (row?.life ?? 20) - 1,
      kind: 'leg',
    });
  }
  const start = plan.years[0]!;
  for (const row of facts.rows.candidates.filter((candidate) => (candidate.existing ?? 0) > 0)) {
    const closing = plan.closings.find((closing) => closing.place === row.place && closing.process === row.process);
    const last = closing ? closing.year - 1 : (row.retires ?? plan.years.at(-1)!);
    const product = facts.product(row.process);
    const unit = product === undefined ? '' : facts.good(product).unit;
    if (closing && closing.year <= start) continue;
    rows.push({
      name: plantName(facts, row),
      detail: words().report.thereAlready({ amount: significant(row.existing ?? 0), unit }),
      begins: start,
      serves: start,
      until: last,
      kind: closing ? 'closing' : 'existing',
      colour: colourOfGood(context, product),
    });
  }
  return rows;
}

export function buildsSection(context: PlanContext): Section | undefined {
  const { plan, facts } = context;
  const rows = rowsOf(context);
  if (rows.length === 0) return undefined;
  const say = words().report;
  const capital = capitalOfBuilds(plan, facts.rows);
  const all = sumOf(capital);
  const plants = sitesOf(plan.builds).size;
  const first = Math.min(...plan.builds.map((build) => build.year));
  const early = sitesOf(plan.builds.filter((build) => build.year === first)).size;
  const title =
    plants === 0
      ? plan.legs.length > 0
        ? say.legsAlone
        : say.nothingBuilt
      : say.plantsFor({ plants, capital: money(all, plan.currency), year: first, early });
  const svg = () => timeline({ years: plan.years, rows }, planFigure(context, 'builds', title, say.buildsUnit));
  const blocks = blocksOf(
    figure(plan.builds.length > 0 ? buildsTable(context) : undefined, svg),
    legsAndClosings(context),
  );
  return { id: 'builds', title: say.buildsTitle, blocks };
}

/** Number of rows of the table if there is little room. */
const BUILDS = 7;

/** The table of builds in order of year: place, size, capital, verdict. */
function buildsTable(context: PlanContext): Table {
  const { plan, facts } = context;
  const say = words().report;
  const capital = capitalOfBuilds(plan, facts.rows);
  const plants = plan.decision?.plants;
  const returned = plants?.some(({ ownersReturn }) => ownersReturn !== null);
  const decided = (build: Build) => {
    const plant = plants?.find(({ place, process }) => place === build.place && process === build.process);
    return [...(returned ? [plant?.ownersReturn ?? null] : []), ...(plants ? [plant ? verdictWord(plant) : ''] : [])];
  };
  const rows = plan.builds
    .map((build, i) => ({ build, capital: capital[i]! }))
    .sort((a, b) => a.build.year - b.build.year || (a.build.place < b.build.place ? -1 : 1))
    .map(({ build, capital: spent }) => [
      String(build.year),
      facts.placeName(build.place),
      facts.countryName(facts.countryOf(build.place)),
      facts.processName(build.process),
      sizeWords(context, build),
      capacityOf(context, build),
      spent,
      ...decided(build),
    ]);
  const detail = true;
  const { text, label, amount, money, share } = column;
  const { plant, returns, verdict } = words().plants;
  return table(
    [
      label(words().plan.from),
      text(say.place),
      text(say.country, { detail }),
      text(plant),
      label(say.size),
      amount(say.capacity, { detail }),
      money(say.capitalOf, { detail }),
      ...(returned ? [share(returns)] : []),
      ...(plants ? [label(verdict)] : []),
    ],
    rows,
    { currency: plan.currency, priceYear: facts.priceYear, most: BUILDS, narrow: true },
  );
}

/** Number and size of plants, or the free size in units of the product. */
function sizeWords({ facts }: PlanContext, { process, tier, count, size }: Build): string {
  if (size === undefined) return `${count} × ${facts.named('tiers', `${process}/${tier}`)}`;
  const product = facts.product(process);
  return [significant(size), ...(product === undefined ? [] : [facts.good(product).unit])].join(' ');
}

/** Number of legs and closed plants that are named if there is little room. */
const MOST_NAMED = 3;

/** Notes on legs that are built and plants that are closed. */
function legsAndClosings({ plan, facts }: PlanContext): Block[] {
  const say = words().plan;
  const legs = plan.legs.map(({ leg, year }) => ({ leg: rowsName(facts, 'legs', [leg]), year }));
  const plants = plan.closings.map(({ place, process, year }) => ({
    plant: plantName(facts, { place, process }),
    year,
  }));
  const noteOf = <T>(list: readonly T[], words: (some: readonly T[], more: number) => string) =>
    list.length > 0
      ? note(words(list, 0), words(list.slice(0, MOST_NAMED), Math.max(0, list.length - MOST_NAMED)))
      : undefined;
  return blocksOf(
    noteOf(legs, (some, more) => say.legsBuilt({ legs: some, more })),
    noteOf(plants, (some, more) => say.plantsClosed({ plants: some, more })),
  );
}

/** The builds of a plan, without the drawing. */
export function builtBlocks(context: PlanContext): Block[] {
  const { builds, legs } = context.plan;
  const { noPlantBuilt, nothingBuilt } = words().plan;
  const built = builds.length > 0 ? buildsTable(context) : sentence(legs.length > 0 ? noPlantBuilt : nothingBuilt);
  return blocksOf(built, legsAndClosings(context));
}
