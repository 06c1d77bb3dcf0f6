import { type Complement, cleaningWords, readersText, type SectorMatch, sourceWords } from '../../atlas/index.ts';
import { significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { matchAnswer, textTable, wrapLines } from '../../report/index.ts';
import type { MatchDocument } from './match.ts';
import { tradeLines } from './trade-text.ts';

/** Lines of a list that a terminal is shown; the document has all. */
const MOST = 10;
const right = true;
const number = (value: number | undefined) => (value === undefined ? '' : significant(value));

/** What a terminal prints about two economies, by their names. */
export function matchText(d: MatchDocument, nameA: string, nameB: string): string {
  const w = words().evidence;
  const lines = [
    ...(d.sectors ? sectorLines(d, d.sectors, nameA, nameB) : []),
    ...commodityLines(d),
    ...(d.trade ? tradeLines(d.trade, nameA, nameB) : [wrapLines(w.noPairTrade)]),
  ];
  if (d.sectors) lines.push(wrapLines(matchAnswer(d)));
  return `${lines.join('\n')}\n`;
}

function sectorLines(d: MatchDocument, s: SectorMatch, nameA: string, nameB: string): string[] {
  const w = words().evidence;
  const { vintage } = s.basis;
  const list = (head: string, rows: readonly Complement[], turned = false) =>
    rows.length === 0 ? [] : [wrapLines(`${head}:`), complements(d, rows.slice(0, MOST), turned), ''];
  return [
    ...list(w.aForB({ a: nameA, b: nameB, vintage }), s.aForB),
    ...list(w.aForB({ a: nameB, b: nameA, vintage }), s.bForA, true),
    ...list(w.bothStrong({ vintage }), s.both),
    wrapLines(w.basis({ source: sourceWords(s.basis) })),
    wrapLines(cleaningWords(s.basis)),
    '',
  ];
}

/** Advantages of both, gross and in value added where that is known. */
function complements(d: MatchDocument, rows: readonly Complement[], turned: boolean): string {
  const w = words().evidence;
  const added = rows.some((row) => row.aValueAdded !== undefined);
  const pair = <T>(a: T, b: T): T[] => (turned ? [b, a] : [a, b]);
  const [one, other] = pair(d.a, d.b);
  const heads = [
    { head: w.classOfGoods, gives: true },
    ...[one!, other!].map((head) => ({ head, right })),
    ...(added ? [one!, other!].map((economy) => ({ head: w.inValueAdded({ economy }), right })) : []),
  ];
  const cells = rows.map((row) => [
    readersText(row.name),
    ...pair(row.a, row.b).map(number),
    ...(added ? pair(row.aValueAdded, row.bValueAdded).map(number) : []),
  ]);
  return textTable(heads, cells);
}

function commodityLines(d: MatchDocument): string[] {
  const w = words().evidence;
  const rows = d.commodities.rows.slice(0, MOST);
  if (rows.length === 0) return [];
  const cells = rows.map((row) => [
    readersText(row.name),
    countryIn(row.seller),
    countryIn(row.buyer),
    ...[row.exports, row.fromOutside].map(number),
  ]);
  const heads = [
    { head: w.commodity, gives: true },
    { head: w.seller },
    { head: w.buyer },
    { head: w.sellerExports, right },
    { head: w.fromOutside, right },
  ];
  const { basis } = d.commodities;
  return [
    wrapLines(`${w.commoditiesHead} (${w.commodityUnit}, ${basis.vintage}):`),
    textTable(heads, cells),
    wrapLines(w.basis({ source: sourceWords(basis) })),
    '',
  ];
}
