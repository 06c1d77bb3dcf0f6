import { getOrInsert } from '../../case/index.ts';
import { flows, MEMBERS } from '../data/bundled.ts';
import { basisOf } from '../match/bundled.ts';
import { capacitiesOf } from './capacity.ts';
import type { Exchange, Position, TradeTable } from './table.ts';

type Growing = { -readonly [K in keyof Position]: Position[K] };

let made: TradeTable | undefined;

/** The bundled flows: 16 headings of 2024, the 200 largest flows of each, those of the ten members. */
export function bundledTrade(): TradeTable {
  made ??= read();
  return made;
}

function read(): TradeTable {
  const rows = flows();
  const whole = rows.filter((one) => one.exporter === '');
  const positions = new Map<string, Growing>();
  const of = (economy: string, product: string) =>
    getOrInsert(positions, `${economy}/${product}`, () => ({
      economy,
      product,
      exports: 0,
      imports: 0,
      toMembers: 0,
      fromMembers: 0,
      buyers: 0,
      tonnes: 0,
    }));
  const exchanges: Exchange[] = [];
  for (const { exporter, importer, product, value, tonnes } of rows) {
    if (exporter === '') continue;
    const [sells, buys] = [MEMBERS.includes(exporter), MEMBERS.includes(importer)];
    const amount = tonnes ?? null;
    if (sells) {
      const own = of(exporter, product);
      own.exports += value!;
      own.buyers++;
      own.tonnes = own.tonnes === null || amount === null ? null : own.tonnes + amount;
      if (buys) own.toMembers += value!;
    }
    if (buys) {
      const own = of(importer, product);
      own.imports += value!;
      if (sells) own.fromMembers += value!;
    }
    if (sells && buys)
      exchanges.push({
        exporter,
        importer,
        product,
        value: value!,
        tonnes: amount,
        byExporter: null,
        byImporter: null,
      });
  }
  return {
    basis: basisOf('baci-top-200'),
    year: whole[0]!.year!,
    whole: false,
    products: whole.map((one) => one.product),
    world: new Map(whole.map((one) => [one.product, one.value!])),
    held: new Map(whole.map((one) => [one.product, one.held!])),
    positions: [...positions.values()],
    exchanges,
    capacityOf: capacitiesOf(),
  };
}
