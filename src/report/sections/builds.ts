import {
  goodColours,
  modeName,
  money,
  moneyUnit,
  significant,
  type TimelineRow,
  timeline,
} from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { type Build, capacityOfBuild } from '../../plan/index.ts';
import { chart, number, paragraph, type Section } from '../../view/index.ts';
import { buildCapital } from '../build-capital.ts';
import { type Context, planSource } from '../context.ts';
import { plantName } from '../facts.ts';

/** Colour of a good, as on the map. */
function colourOfGood(context: Context, good: string | undefined): string {
  const index = good === undefined ? -1 : context.goods.indexOf(good);
  return goodColours[index < 0 ? goodColours.length - 1 : Math.min(index, goodColours.length - 1)]!;
}

const capacityOf = ({ facts }: Context, build: Build): number => capacityOfBuild(build, facts.rows);

function buildRow(context: Context, build: Build): TimelineRow {
  const { facts, plan } = context;
  const process = facts.rows.processes.find((row) => row.process === build.process);
  const product = facts.product(build.process);
  const unit = product === undefined ? '' : facts.good(product).unit;
  const start = plan.years[0]!;
  const closing = plan.closings.find((one) => one.place === build.place && one.process === build.process);
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

function rowsOf(context: Context): TimelineRow[] {
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
  for (const row of facts.rows.candidates.filter((one) => (one.existing ?? 0) > 0)) {
    const closing = plan.closings.find((one) => one.place === row.place && one.process === row.process);
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

export function buildsSection(context: Context): Section | undefined {
  const { plan, facts } = context;
  const rows = rowsOf(context);
  if (rows.length === 0) return undefined;
  const say = words().report;
  const capital = buildCapital(context);
  const all = capital.reduce((sum, one) => sum + one, 0);
  const plants = plan.builds.reduce((sum, build) => sum + build.count, 0);
  const first = Math.min(...plan.builds.map((build) => build.year));
  const early = plan.builds.filter((build) => build.year === first).reduce((sum, build) => sum + build.count, 0);
  const title =
    plants === 0
      ? plan.legs.length > 0
        ? say.legsAlone
        : say.nothingBuilt
      : say.plantsFor({ plants, capital: money(all, plan.currency), year: first, early });
  const svg = () =>
    timeline(
      { years: plan.years, rows },
      {
        title,
        unit: say.buildsUnit,
        source: planSource(context),
        id: 'builds',
        width: 832,
      },
    );
  const { million } = words().number;
  const table = {
    columns: [
      say.place,
      say.country,
      say.process,
      say.size,
      say.count,
      say.capacity,
      say.inService,
      say.capitalOf({ unit: moneyUnit(plan.currency, million.word, facts.priceYear) }),
    ],
    rows: plan.builds.map((build, i) => [
      facts.placeName(build.place),
      facts.countryName(facts.countryOf(build.place)),
      facts.processName(build.process),
      facts.named('tiers', `${build.process}/${build.tier}`),
      number(String(build.count)),
      number(significant(capacityOf(context, build))),
      number(String(build.year)),
      number(significant(capital[i]! / million.factor)),
    ]),
  };
  const closed = plan.closings.map((one) =>
    say.closedSite({ place: facts.placeName(one.place), process: facts.processName(one.process), year: one.year }),
  );
  const html = chart(svg, table) + (closed.length > 0 ? paragraph(say.closed({ sites: closed })) : '');
  return { id: 'builds', title: say.buildsTitle, html };
}
