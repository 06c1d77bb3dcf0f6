import { qualityOf, type RawRow, sumOf, worst } from '../../case/index.ts';
import { quantityOf } from '../chain.ts';
import { type Complete, rounded } from '../defaults.ts';
import type { Draft, Made } from '../draft.ts';

/** Exponent of plant costs in size (the six-tenths rule, the usual assumption of a first estimate). */
const POWER = 0.6;

/** Goods of the chain, its processes with recipes and sizes, and where it could stand. */
export function putMaking(draft: Draft, answers: Complete): void {
  const { template, chain, product, places } = answers;
  const usual: Made = { question: 'made', from: 'template', origin: template };
  const { goods, processes, recipes, tiers, candidates } = template.tables;
  for (const row of goods) {
    const good = String(row.good);
    if (good === product.good) putProduct(draft, answers, usual);
    else if (chain.bought.includes(good) || chain.beside.includes(good) || isBetween(answers, good))
      draft.put('goods', row, usual);
  }
  for (const process of chain.processes) {
    const own = (rows: readonly RawRow[]) => rows.filter((row) => row.process === process);
    for (const row of own(processes)) draft.put('processes', row, usual);
    for (const row of own(recipes)) draft.put('recipes', row, usual);
    for (const row of own(tiers)) draft.put('tiers', row, usual);
    const fit = fitting(answers, process);
    if (fit) draft.put('tiers', fit, { question: 'made', from: 'rule' });
    for (const { value: place, yours } of places) {
      const existing = own(candidates).find((row) => row.place === place);
      const row = existing ?? { place, process, quality: 'assumed' };
      draft.put('candidates', row, {
        question: 'where',
        from: 'template',
        origin: template,
        answered: yours ? ['place'] : [],
      });
    }
  }
}

const isBetween = ({ template, chain }: Complete, good: string): boolean =>
  template.tables.recipes.some((row) => row.good === good && chain.processes.includes(String(row.process)));

/** The good itself, under the name, the code and the price that were answered. */
function putProduct(draft: Draft, { template, product, name, hs, price }: Complete, usual: Made): void {
  const quality = qualityOf(template.tables as never)(product.row as never);
  const { note: _, name_ru: __, name_zh: ___, ...bare } = product.row;
  const row: RawRow = {
    ...(name === undefined ? product.row : { ...bare, name }),
    ...(hs.value !== '' && { hs: hs.value }),
    value: price.value,
    ...(price.yours && { quality: worst([quality, 'recalled']), note: 'value: the price that was answered' }),
  };
  const answered = [...(hs.yours ? ['hs'] : []), ...(price.yours ? ['value'] : [])];
  draft.put('goods', row, { ...usual, answered, of: { value: 'price' } });
}

/** A plant size for the demand, if the sizes of the template are far too large or too small. */
function fitting({ template, chain, markets }: Complete, process: string): RawRow | undefined {
  const sizes = template.tables.tiers.filter((row) => row.process === process);
  const reference = sizes[0];
  const wanted = sumOf(markets, (market) => market.quantity.value) * (chain.each.get(process) ?? 1);
  const { availability = 1 } = template.tables.processes.find((row) => row.process === process) ?? {};
  const need = rounded((wanted / Number(availability)) * 1.02);
  const capacities = sizes.map((row) => Number(row.capacity));
  const most = Math.max(...sizes.map((row) => Number(row.capacity) * Number(row.max_builds ?? 1)));
  if (!reference || need <= 0 || (need >= 0.75 * Math.min(...capacities) && need <= most)) return undefined;
  const scale = (need / Number(reference.capacity)) ** POWER;
  const scaled = (value: unknown) => rounded(Number(value ?? 0) * scale);
  return {
    process,
    tier: 'fitting',
    name: 'plant of the size that is wanted',
    name_ru: 'завод нужной мощности',
    name_zh: '按需求规模的工厂',
    capacity: need,
    capex: scaled(reference.capex),
    fixed_cost: scaled(reference.fixed_cost),
    jobs: Math.max(1, Math.round(scaled(reference.jobs))),
    max_builds: 2,
    quality: 'assumed',
    note: `costs and jobs of the size ${reference.tier} times the ratio of the sizes to the power of ${POWER}: assumed`,
  };
}

/** Use of a good by the whole chain, units a year. */
export function usedOf({ template, chain, markets }: Complete, good: string): number {
  const wanted = sumOf(markets, (market) => market.quantity.value);
  const each = template.tables.recipes
    .filter((row) => row.good === good && chain.processes.includes(String(row.process)))
    .reduce((sum, row) => sum - Math.min(0, quantityOf(row)) * (chain.each.get(String(row.process)) ?? 0), 0);
  return wanted * each;
}
