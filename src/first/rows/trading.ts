import type { RawRow } from '../../case/index.ts';
import { quantityOf } from '../chain.ts';
import type { Complete } from '../defaults.ts';
import type { Draft, Made } from '../draft.ts';
import { usedOf } from './making.ts';

/** The source of answered figures. */
export const answersSource = 'answers';

/** Supplies and demands with their prices. */
export function putTrading(draft: Draft, answers: Complete): void {
  putSupplies(draft, answers);
  putDemands(draft, answers);
}

function putSupplies(draft: Draft, answers: Complete): void {
  const { template, places, inputs } = answers;
  for (const { good, places: at, price } of inputs) {
    const rows = template.tables.supplies.filter((row) => row.good === good);
    // A good that cannot be moved is supplied where it is used.
    const isHeld = template.tables.goods.find((row) => row.good === good)?.cargo === 'none';
    for (const { value: place, yours } of isHeld ? places : at) {
      const existing = rows.find((row) => row.place === place);
      const { quantity, note, ...usual } = existing ?? rows[0]!;
      const most = enough(answers, good, quantity);
      const row: RawRow = {
        ...usual,
        place,
        ...(most !== undefined && { quantity: most }),
        price: price.yours ? price.value : Number((existing ?? rows[0]!).price),
        ...(existing && !price.yours && note !== undefined && { note }),
        ...(price.yours ? { source: answersSource, quality: 'assumed' } : existing ? {} : { quality: 'assumed' }),
      };
      const answered = [...(yours && !isHeld ? ['place'] : []), ...(price.yours ? ['price'] : [])];
      draft.put('supplies', row, { question: 'made', from: 'template', origin: template, answered });
    }
  }
}

/** The quantity of a supply: that of the template, but at least twice the use of the chain, so that it does not limit a first plan. */
function enough(answers: Complete, good: string, quantity: unknown): number | undefined {
  if (quantity === undefined) return undefined;
  return Math.max(Number(quantity), Math.ceil(2 * usedOf(answers, good)));
}

function putDemands(draft: Draft, { template, product, chain, markets }: Complete): void {
  for (const { place, quantity, price } of markets) {
    const columns = { place, quantity, price };
    const answered = Object.entries(columns).flatMap(([name, one]) => (one.yours ? [name] : []));
    const made: Made = {
      question: 'buyers',
      from: 'template',
      origin: template,
      answered,
      of: { price: 'price', firm: 'rest', growth: 'rest' },
    };
    const row: RawRow = {
      good: product.good,
      place: place.value,
      quantity: quantity.value,
      price: price.value,
      ...(answered.length > 0 ? { source: answersSource } : { source: quantity.row?.source ?? '' }),
      quality: answered.length === 3 ? 'recalled' : 'assumed',
    };
    draft.put('demands', row, made);
  }
  const beside: Made = { question: 'rest', from: 'template', origin: template };
  for (const row of template.tables.demands)
    if (chain.beside.includes(String(row.good)) && quantityOf(row) > 0) draft.put('demands', row, beside);
}
