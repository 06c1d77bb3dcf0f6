import { column, figure, type Section, type Table, table } from '../../../blocks/index.ts';
import { sumOf } from '../../../case/index.ts';
import { type DeliveryPanel, deliveries, magnitude, percent } from '../../../figures/index.ts';
import { capital, words } from '../../../i18n/index.ts';
import type { PlanDocument } from '../../document.ts';
import type { PlanContext } from '../../facts/index.ts';
import { planSource } from '../../facts/index.ts';

const id = ({
  good,
  place,
  year,
  step,
}: Pick<PlanDocument['deliveries'][number], 'good' | 'place' | 'year' | 'step'>) =>
  [good, place, year, step].join('\u0000');

/** Deliveries to demands of a plan, without markets at the border of the countries of the question. */
export function demanded({
  deliveries,
  country,
}: Pick<PlanDocument, 'deliveries' | 'country'>): PlanDocument['deliveries'] {
  if (country === undefined) return deliveries;
  const markets = new Set(country.steps.filter(({ side }) => side === 'buys').map(id));
  return deliveries.filter((delivery) => !markets.has(id(delivery)));
}

function panelOf(context: PlanContext, good: string): DeliveryPanel {
  const { plan, facts } = context;
  const rows = demanded(plan).filter((delivery) => delivery.good === good);
  const places = new Set(rows.map((row) => row.place));
  const { name, unit } = facts.good(good);
  const years = plan.years.map((year) => {
    const now = rows.filter((row) => row.year === year);
    const delivered = sumOf(now, (delivery) => delivery.amount);
    const short = sumOf(now, (delivery) => delivery.short);
    const flows = plan.flows.filter((flow) => flow.good === good && flow.year === year && places.has(flow.to));
    const all = sumOf(flows, (flow) => flow.amount);
    const own = sumOf(
      flows.filter((flow) => isHome(context, flow.from, good, flow.origin)),
      (flow) => flow.amount,
    );
    const home = all > 0 ? (delivered * own) / all : 0;
    return { year, home, outside: delivered - home, wanted: delivered + short };
  });
  const { factor, word } = magnitude(years.map((year) => year.wanted));
  const scaled = years.map((year) => ({
    year: year.year,
    home: year.home / factor,
    outside: Math.max(0, year.outside / factor),
    wanted: year.wanted / factor,
  }));
  return { name, unit: words().report.perYear({ unit: word === '' ? unit : `${word} ${unit}` }), years: scaled };
}

/** Whether goods are made in the hub; if a case names no hub, whether a process of the case makes them. */
function isHome(context: PlanContext, from: string, good: string, origin: string): boolean {
  const { facts, plan } = context;
  if (facts.hub.size > 0) return facts.hub.has(origin);
  return !plan.purchases.some((purchase) => purchase.good === good && purchase.place === from);
}

export function deliveriesSection(context: PlanContext): Section | undefined {
  const { plan, facts } = context;
  const goods = [...new Set(demanded(plan).map((delivery) => delivery.good))];
  if (goods.length === 0) return undefined;
  const panels = goods.map((good) => panelOf(context, good));
  const hub = facts.hub.size > 0;
  const short = goods.filter((good) =>
    demanded(plan).some((delivery) => delivery.good === good && delivery.short > 1e-6),
  );
  const main = panels[0]!;
  const shares = main.years.map((year) => (year.wanted > 0 ? year.home / (year.home + year.outside || 1) : 0));
  const best = shares.indexOf(Math.max(...shares));
  const say = words().report;
  const about = {
    goods: short.map((good) => facts.good(good).name),
    share: percent(shares[best] ?? 0),
    good: main.name,
    year: main.years[best]?.year ?? 0,
  };
  const title =
    short.length > 0
      ? (hub ? say.notMetRegion : say.notMetChain)(about)
      : (hub ? say.allMetRegion : say.allMetChain)(about);
  const parts = hub ? ([say.partRegion, say.partOutside] as const) : ([say.partChain, say.partBought] as const);
  const svg = () => deliveries({ panels, parts }, { title, source: planSource(context), id: 'deliveries', width: 832 });
  const rows = panels.flatMap(({ name, unit, years }) =>
    years.map(({ year, wanted, home, outside }) => [
      name,
      unit,
      year,
      wanted,
      home,
      outside,
      Math.max(0, wanted - home - outside),
    ]),
  );
  const { text, year, amount } = column;
  const columns = [
    text(say.good),
    text(say.unit),
    year(say.year),
    amount(say.wanted),
    ...[...parts.map(capital), say.notMet].map((head) => amount(head)),
  ];
  return { id: 'deliveries-section', title: say.deliveriesTitle, blocks: [figure(table(columns, rows), svg)] };
}

/** Number of goods in the short table. */
const GOODS = 4;

/** A row for each good: deliveries in the first and the last year, and the shortfall in total. */
export function deliveredTable({ plan, facts }: Pick<PlanContext, 'plan' | 'facts'>): Table {
  const wanted = demanded(plan);
  const ends = [...new Set([plan.years[0]!, plan.years.at(-1)!])];
  const say = words().plan;
  const rows = [...new Set(wanted.map(({ good }) => good))].map((good) => {
    const own = wanted.filter((delivery) => delivery.good === good);
    const { name, unit } = facts.good(good);
    const sum = (list: typeof own, what: 'amount' | 'short') => sumOf(list, (delivery) => delivery[what]);
    return [
      say.rowParts({ parts: [name, unit] }),
      ...ends.map((year) =>
        sum(
          own.filter((delivery) => delivery.year === year),
          'amount',
        ),
      ),
      sum(own, 'short'),
    ];
  });
  const { name, amount } = column;
  const columns = [name(say.delivered), ...ends.map((year) => amount(String(year))), amount(say.notMet)];
  return table(columns, rows, { most: GOODS });
}
