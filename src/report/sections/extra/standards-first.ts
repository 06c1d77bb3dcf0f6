import { type Bar, bars, magnitude, money, moneyUnit, significant } from '../../../figures/index.ts';
import { listed, words } from '../../../i18n/index.ts';
import { behind, chart, number, paragraph, tableHtml } from '../../../view/index.ts';
import { type ExtraContext, figureOptions } from './base.ts';
import type { StandardsData } from './data.ts';

/** What each recognition or alignment gains alone. */
export function singles(data: StandardsData, { facts }: ExtraContext): string {
  const list = data.singles ?? [];
  if (list.length === 0) return '';
  const said = words().standardsPage;
  const saved = magnitude(list.map((one) => one.saves));
  const trade = magnitude(list.map((one) => one.trade));
  const idle = data.idle ? paragraph(said.idle({ count: data.idle })) : '';
  return `<h3>${said.aloneTitle}</h3>${tableHtml({
    columns: [
      said.recognition,
      said.gains({ unit: moneyUnit(facts.currency, saved.word) }),
      said.tradeTouched({ unit: moneyUnit(facts.currency, trade.word) }),
    ],
    rows: list.map((one) => [
      one.recognition,
      number(significant(one.saves / saved.factor)),
      number(significant(one.trade / trade.factor)),
    ]),
  })}${idle}`;
}

/** What to recognise first: the best set of each size. */
export function firsts(data: StandardsData, context: ExtraContext): string {
  const given = [...(data.first ?? [])].sort((a, b) => a.recognitions.length - b.recognitions.length);
  if (given.length === 0) return '';
  const said = words().standardsPage;
  const { factor, word } = magnitude(given.map((one) => one.saves));
  const { currency, priceYear } = context.facts;
  const bar = (one: (typeof given)[number]): Bar => ({
    name: listed(one.names ?? one.recognitions),
    value: one.saves / factor,
    barrier: 'standards',
    ...(one.low === undefined || one.high === undefined || one.high - one.low < 1e-3 * Math.abs(one.saves)
      ? {}
      : { low: one.low / factor, high: one.high / factor }),
  });
  const [least, most] = [given[0]!, given.at(-1)!];
  const best = { names: listed(least.recognitions), saves: money(least.saves, currency) };
  const title =
    most === least
      ? said.firstTitle(best)
      : said.firstTitleMore({ ...best, count: most.recognitions.length, together: money(most.saves, currency) });
  const svg = () =>
    bars(
      [{ bars: given.map(bar) }],
      figureOptions(context, 'first', title, said.savedUnit({ unit: moneyUnit(currency, word, priceYear) })),
    );
  const trade = magnitude(given.map((one) => one.trade ?? 0));
  const rows = given.map((one) => [
    listed(one.recognitions),
    number(significant(one.saves / factor)),
    number(significant((one.trade ?? 0) / trade.factor)),
    one.exact === false ? said.searched : said.proven,
  ]);
  const columns = [
    said.recognisedTogether,
    said.gains({ unit: moneyUnit(currency, word) }),
    said.tradeTouched({ unit: moneyUnit(currency, trade.word) }),
    said.howFound,
  ];
  return chart(svg, { columns, rows }) + partners(data, context);
}

/** What published rates say of a deep agreement between two markets: another number, of another thing. */
function partners(data: StandardsData, { facts }: ExtraContext): string {
  const list = data.partners ?? [];
  if (list.length === 0) return '';
  const said = words().standardsPage;
  const { factor, word } = magnitude(list.flatMap((one) => [one.trade, one.high]));
  const unit = moneyUnit(facts.currency, word);
  const table = {
    columns: [said.deepAgreement, said.with, said.tradeYear({ unit }), said.publishedSaving({ unit })],
    rows: list.map((one) => [
      facts.countryName(one.a),
      facts.countryName(one.b),
      number(significant(one.trade / factor)),
      number(`${significant(one.low / factor)}\u2013${significant(one.high / factor)}`),
    ]),
  };
  const sources = listed([...new Set(list.flatMap((one) => one.sources))]);
  return paragraph(said.published({ sources })) + behind(table, said.publishedTable);
}
