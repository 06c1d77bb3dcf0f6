import { blocksOf, column, figure, note, type Section, tabulate } from '../../blocks/index.ts';
import {
  type ChainLink,
  type ChainNode,
  chain,
  magnitude,
  moneyUnit,
  percent,
  withoutLoops,
} from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { planFigure } from '../../model/index.ts';
import type { Context } from '../input.ts';

interface Draft {
  nodes: Map<string, ChainNode>;
  links: Map<string, ChainLink>;
}

function add(draft: Draft, node: ChainNode): string {
  if (!draft.nodes.has(node.id)) draft.nodes.set(node.id, node);
  return node.id;
}

function join(draft: Draft, from: string, to: string, series: string, value: number): void {
  const key = `${from}|${to}|${series}`;
  const link = draft.links.get(key);
  if (link) link.value += value;
  else if (value > 0) draft.links.set(key, { from, to, series, value });
}

/** Processes that make or use a good at a place in the year, with the amounts. */
function usesAt(context: Context, place: string, good: string): { process: string; amount: number }[] {
  const { plan, facts, year } = context;
  return plan.activity
    .filter((activity) => activity.place === place && activity.year === year)
    .flatMap((activity) => {
      const row = facts.rows.recipes.find((recipe) => recipe.process === activity.process && recipe.good === good);
      return row && row.quantity < 0 ? [{ process: activity.process, amount: -row.quantity * activity.amount }] : [];
    });
}

function makers(context: Context, place: string, good: string): string[] {
  const { plan, facts, year } = context;
  return plan.activity
    .filter((activity) => activity.place === place && activity.year === year && activity.amount > 0)
    .map((activity) => activity.process)
    .filter((process) =>
      facts.rows.recipes.some((row) => row.process === process && row.good === good && row.quantity > 0),
    );
}

/** The chain by country as bands of value: purchases, processes, deliveries. */
function draftOf(context: Context): Draft {
  const { plan, facts, year } = context;
  const draft: Draft = { nodes: new Map(), links: new Map() };
  const workNode = (process: string, place: string) => {
    const country = facts.countryOf(place);
    const name = words().report.processIn({ process: facts.processName(process), country: facts.countryName(country) });
    return add(draft, { id: `make ${process} ${country}`, name, kind: 'making' });
  };
  const sourceNode = (place: string, good: string) => {
    const process = makers(context, place, good)[0];
    if (process) return workNode(process, place);
    const country = facts.countryOf(place);
    return add(draft, {
      id: `buy ${country}`,
      name: words().report.boughtIn({ country: facts.countryName(country) }),
      kind: 'supply',
    });
  };
  const delivered = new Map(
    plan.deliveries
      .filter((delivery) => delivery.year === year)
      .map((delivery) => [`${delivery.good}|${delivery.place}`, delivery.amount]),
  );
  for (const flow of plan.flows) {
    if (flow.year !== year || flow.amount <= 0) continue;
    const { value } = facts.good(flow.good);
    if (value <= 0) continue;
    const uses = usesAt(context, flow.to, flow.good);
    const here = delivered.get(`${flow.good}|${flow.to}`) ?? 0;
    const all = uses.reduce((sum, use) => sum + use.amount, 0) + here;
    const from = sourceNode(flow.from, flow.good);
    for (const use of uses)
      join(draft, from, workNode(use.process, flow.to), flow.good, (flow.amount * value * use.amount) / (all || 1));
    if (here > 0) {
      const country = facts.countryOf(flow.to);
      const to = add(draft, {
        id: `demand ${country}`,
        name: words().report.deliveredIn({ country: facts.countryName(country) }),
        kind: 'demand',
      });
      join(draft, from, to, flow.good, (flow.amount * value * here) / (all || 1));
    }
  }
  return draft;
}

export function chainSection(context: Context): Section | undefined {
  const draft = draftOf(context);
  const links = [...draft.links.values()];
  if (links.length === 0) return undefined;
  const { facts, plan, year } = context;
  const say = words().report;
  const { factor, word } = magnitude(links.map((link) => link.value));
  const scaled = links.map((link) => ({ ...link, value: link.value / factor }));
  const { kept, loops } = withoutLoops(scaled);
  const bought = kept.filter((link) => link.from.startsWith('buy'));
  const total = bought.reduce((sum, link) => sum + link.value, 0);
  const most = [...bought].sort((a, b) => b.value - a.value)[0];
  const title = most
    ? say.largestPurchase({
        good: facts.good(most.series).name,
        country: facts.countryName(most.from.replace(/^buy /, '')),
        share: percent(most.value / total),
        year,
      })
    : say.chainOf({ year });
  const series = context.goods.map((good) => ({ series: good, name: facts.good(good).name }));
  const unit = say.chainUnit({ unit: moneyUnit(plan.currency, word, facts.priceYear), year });
  const svg = () =>
    chain({ nodes: [...draft.nodes.values()], links: kept, series }, planFigure(context, 'chain', title, unit));
  const { name, money } = column;
  const data = tabulate(
    links.sort((a, b) => b.value - a.value),
    [
      name(say.good, ({ series }) => facts.good(series).name),
      name(say.from, ({ from }) => draft.nodes.get(from)!.name),
      name(say.to, ({ to }) => draft.nodes.get(to)!.name),
      money(
        ({ unit }) => unit,
        ({ value }) => value,
      ),
    ],
    { currency: plan.currency },
  );
  const left = loops.length > 0 ? note(say.loops({ count: loops.length })) : undefined;
  return { id: 'chain-section', title: say.chainTitle, blocks: blocksOf(figure(data, svg), left) };
}
