import { type DeliveryPanel, deliveries, magnitude, percent, significant } from '../../figures/index.ts';
import { capital, words } from '../../i18n/index.ts';
import { chart, number, type Section } from '../../view/index.ts';
import { type Context, planSource } from '../context.ts';
import { demanded } from '../demanded.ts';

function panelOf(context: Context, good: string): DeliveryPanel {
  const { plan, facts } = context;
  const rows = demanded(plan).filter((one) => one.good === good);
  const places = new Set(rows.map((one) => one.place));
  const { name, unit } = facts.good(good);
  const years = plan.years.map((year) => {
    const now = rows.filter((one) => one.year === year);
    const delivered = now.reduce((sum, one) => sum + one.amount, 0);
    const short = now.reduce((sum, one) => sum + one.short, 0);
    const flows = plan.flows.filter((one) => one.good === good && one.year === year && places.has(one.to));
    const all = flows.reduce((sum, one) => sum + one.amount, 0);
    const own = flows
      .filter((one) => isHome(context, one.from, good, one.origin))
      .reduce((sum, one) => sum + one.amount, 0);
    const home = all > 0 ? (delivered * own) / all : 0;
    return { year, home, outside: delivered - home, wanted: delivered + short };
  });
  const { factor, word } = magnitude(years.map((one) => one.wanted));
  const scaled = years.map((one) => ({
    year: one.year,
    home: one.home / factor,
    outside: Math.max(0, one.outside / factor),
    wanted: one.wanted / factor,
  }));
  return { name, unit: words().report.perYear({ unit: word === '' ? unit : `${word} ${unit}` }), years: scaled };
}

/** Made in the hub; where a case names no hub, made by a process of the case rather than bought. */
function isHome(context: Context, from: string, good: string, origin: string): boolean {
  const { facts, plan } = context;
  if (facts.hub.size > 0) return facts.hub.has(origin);
  return !plan.purchases.some((one) => one.good === good && one.place === from);
}

export function deliveriesSection(context: Context): Section | undefined {
  const { plan, facts } = context;
  const goods = [...new Set(demanded(plan).map((one) => one.good))];
  if (goods.length === 0) return undefined;
  const panels = goods.map((good) => panelOf(context, good));
  const hub = facts.hub.size > 0;
  const short = goods.filter((good) => demanded(plan).some((one) => one.good === good && one.short > 1e-6));
  const main = panels[0]!;
  const shares = main.years.map((one) => (one.wanted > 0 ? one.home / (one.home + one.outside || 1) : 0));
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
  const rows = panels.flatMap((panel) =>
    panel.years.map((one) => [
      panel.name,
      panel.unit,
      String(one.year),
      number(significant(one.wanted)),
      number(significant(one.home)),
      number(significant(one.outside)),
      number(significant(Math.max(0, one.wanted - one.home - one.outside))),
    ]),
  );
  const columns = [say.good, say.unit, say.year, say.wanted, ...parts.map(capital), say.notMet];
  return { id: 'deliveries-section', title: say.deliveriesTitle, html: chart(svg, { columns, rows }) };
}
