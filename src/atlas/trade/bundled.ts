import { getOrInsert, sumOf } from '../../case/index.ts';
import { flows, MEMBERS } from '../data/bundled.ts';
import { basisOf } from '../match/bundled.ts';
import { capacitiesOf } from './capacity.ts';
import type { Exchange, Position, TradeTable } from './table.ts';

let made: TradeTable | undefined;

/** The bundled flows: 16 headings of 2024, the 200 largest flows of each, those of the ten members. */
export function bundledTrade(): TradeTable {
  made ??= read();
  return made;
}

function read(): TradeTable {
  const rows = flows();
  const whole = rows.filter((row) => row.exporter === '');
  const sales = rows.filter((row) => row.exporter !== '');
  const isMember = (economy: string) => MEMBERS.includes(economy);
  const worth = (some: typeof sales) => sumOf(some, ({ value }) => value!);
  const byTrader = new Map<string, { economy: string; product: string; sold: typeof sales; bought: typeof sales }>();
  const of = (economy: string, product: string) =>
    getOrInsert(byTrader, `${economy}/${product}`, () => ({ economy, product, sold: [], bought: [] }));
  for (const sale of sales) {
    if (isMember(sale.exporter)) of(sale.exporter, sale.product).sold.push(sale);
    if (isMember(sale.importer)) of(sale.importer, sale.product).bought.push(sale);
  }
  const positions = [...byTrader.values()].map(
    ({ economy, product, sold, bought }): Position => ({
      economy,
      product,
      exports: worth(sold),
      imports: worth(bought),
      toMembers: worth(sold.filter(({ importer }) => isMember(importer))),
      fromMembers: worth(bought.filter(({ exporter }) => isMember(exporter))),
      buyers: sold.length,
      tonnes: sold.every(({ tonnes }) => tonnes !== undefined) ? sumOf(sold, ({ tonnes }) => tonnes!) : null,
    }),
  );
  const exchanges = sales
    .filter(({ exporter, importer }) => isMember(exporter) && isMember(importer))
    .map(({ exporter, importer, product, value, tonnes = null }): Exchange => {
      return { exporter, importer, product, value: value!, tonnes, byExporter: null, byImporter: null };
    });
  return {
    basis: basisOf('baci-top-200'),
    year: whole[0]!.year!,
    whole: false,
    products: whole.map((row) => row.product),
    world: new Map(whole.map((row) => [row.product, row.value!])),
    held: new Map(whole.map((row) => [row.product, row.held!])),
    positions,
    exchanges,
    capacityOf: capacitiesOf(),
  };
}
