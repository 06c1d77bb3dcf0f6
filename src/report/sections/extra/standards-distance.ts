import { fixed, nearness, percent, significant } from '../../../figures/index.ts';
import { listed, sentences, words } from '../../../i18n/index.ts';
import { behind, chart, number, paragraph } from '../../../view/index.ts';
import { type ExtraContext, figureOptions } from './base.ts';
import type { StandardsData } from './data.ts';

/** How near the markets are by their kinds of measure, in the plane. */
export function plane(data: StandardsData, context: ExtraContext): string {
  const { countryName } = context.facts;
  const points = (data.plane ?? []).map((one) => ({ name: countryName(one.market), x: one.x, y: one.y }));
  if (points.length < 3) return '';
  const said = words().standardsPage;
  const pairs = [...(data.distance ?? [])].sort((a, b) => a.value - b.value);
  const nearest = pairs[0];
  const ofAll = pairs.some((one) => one.all !== undefined);
  const pair = (one: { a: string; b: string }) => said.pair({ a: countryName(one.a), b: countryName(one.b) });
  const same = pairs.filter((one) => one.value === 0);
  const title = !nearest
    ? said.sameKinds
    : same.length > 0 && same.length < 4
      ? said.samePairs({ pairs: same.map(pair).join('; ') })
      : said.nearest({ pair: pair(nearest) });
  const svg = () => nearness(points, figureOptions(context, 'plane', title, said.planeUnit));
  const rows = pairs.map((one) => [
    countryName(one.a),
    countryName(one.b),
    number(significant(one.value)),
    ...(ofAll ? [number(significant(one.all ?? 0))] : []),
  ]);
  const columns = [said.market, said.with, said.distance, ...(ofAll ? [said.distanceAll] : [])];
  return chart(svg, { columns, rows });
}

/** Share of the distances below which the picture misleads more than it shows. */
const READABLE = 0.6;

/** With which market it is cheapest to align. */
export function align(data: StandardsData, { facts }: ExtraContext): string {
  const list = data.align ?? [];
  const [best] = list;
  if (list.length < 2 || !best) return '';
  const said = words().standardsPage;
  if (best.changes === 0) return paragraph(said.allAlike);
  const share = data.pictured && percent(data.pictured.share);
  const picture = share && (data.pictured!.share < READABLE ? said.pictureWeak({ share }) : said.picture({ share }));
  const table = {
    columns: [said.alignMarket, said.alignMeasures],
    rows: list.map((one) => [facts.countryName(one.market), number(fixed(one.changes, 0))]),
  };
  const alike = list.filter((one) => one.changes === best.changes).map((one) => facts.countryName(one.market));
  const cheapest = alike.length > 1 ? said.cheapestOf : said.cheapest;
  return (
    paragraph(sentences(cheapest({ markets: listed(alike), changes: best.changes }), picture)) +
    behind(table, said.everyMarket)
  );
}
