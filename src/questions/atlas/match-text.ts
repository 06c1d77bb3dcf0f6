import { type Complement, cleaningWords, readersText, type SectorMatch, sourceWords } from '../../atlas/index.ts';
import { significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { firstLines, matchAnswer } from '../../report/index.ts';
import { textTable, wrapLines } from '../../view/index.ts';
import { doubtfulLines, headingLines } from './headings-text.ts';
import type { MatchDocument } from './match.ts';
import { tradeLines } from './trade-text.ts';

/** Lines of a list that a terminal is shown; the document has all. */
const MOST = 10;
const right = true;

/** What a terminal prints about two economies, by their names. */
export function matchText(d: MatchDocument, nameA: string, nameB: string): string {
  const lines = [
    ...(d.trade ? [] : firstLines()),
    ...headingLines(d.headings),
    ...doubtfulLines(d.doubtful, d.headings.year),
    ...(d.trade ? tradeLines(d.trade, nameA, nameB) : [wrapLines(words().evidence.noPairTrade), '']),
    ...(d.sectors ? sectorLines(d, d.sectors, nameA, nameB) : []),
    wrapLines(matchAnswer(d)),
  ];
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

/** Advantages of both. */
function complements(d: MatchDocument, rows: readonly Complement[], turned: boolean): string {
  const pair = <T>(a: T, b: T): T[] => (turned ? [b, a] : [a, b]);
  const heads = [
    { head: words().evidence.classOfGoods, gives: true },
    ...pair(d.a, d.b).map((head) => ({ head, right })),
  ];
  return textTable(
    heads,
    rows.map((row) => [readersText(row.name), ...pair(row.a, row.b).map((x) => significant(x))]),
  );
}
