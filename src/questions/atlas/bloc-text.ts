import { cleaningWords, sourceWords } from '../../atlas/index.ts';
import { significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import {
  blocAnswer,
  blocProjectsAnswer,
  cautionsText,
  coversNote,
  definition,
  firstLines,
  headingName,
  heldNote,
  shareOf,
} from '../../report/index.ts';
import { textTable, wrapLines } from '../../view/index.ts';
import type { BlocDocument } from './bloc.ts';

const right = true;
const MOST = 12;
const million = (value: number) => significant(value / 1000);

/** The ten together for a terminal; the page has each member's figures and each project. */
export function blocText(d: BlocDocument): string {
  const w = words().atlas;
  const { year, whole, pairs, headings, complements, basis } = d.trade;
  const shown = (value: number | null) => (value === null ? w.notKnown : significant(value));
  const facts = textTable(
    [
      { head: words().evidence.fact, gives: true, wraps: true },
      ...[w.together, w.world, w.share].map((head) => ({ head, right })),
    ],
    d.facts.map((one) => [w.blocMeasures[one.measure]!, shown(one.together), shown(one.world), shareOf(one)]),
  );
  const byPair = textTable(
    [
      { head: w.exporter },
      { head: w.importer },
      { head: w.value, right },
      { head: w.ofWhich, gives: true, wraps: true },
    ],
    pairs.slice(0, MOST).map((one) => [
      countryIn(one.exporter),
      countryIn(one.importer),
      million(one.value),
      one.headings
        .slice(0, 2)
        .map((x) => `${headingName(x)} ${million(x.value)}`)
        .join('; '),
    ]),
  );
  const byHeading = textTable(
    [
      { head: w.heading, gives: true, wraps: true },
      { head: w.within, right },
      { head: w.netOutside, right },
    ],
    headings.slice(0, MOST + MOST).map((one) => [headingName(one), million(one.within), million(one.netOutside)]),
  );
  const doubts = headings.flatMap((one) =>
    one.exporters
      .filter((x) => x.cautions.length > 0 && !one.precious)
      .map((x) => wrapLines(`${countryIn(x.economy)}, ${headingName(one)}: ${cautionsText(x.cautions)}.`)),
  );
  const pairsOf = textTable(
    [
      { head: w.heading, gives: true, wraps: true },
      { head: words().evidence.seller },
      { head: words().evidence.buyer },
      { head: w.sold, right },
      { head: w.could, right },
    ],
    complements
      .slice(0, MOST)
      .map((one) => [headingName(one), one.seller, one.buyer, million(one.sold), million(one.could)]),
  );
  const held = heldNote({ whole, held: d.held });
  const lines = [
    ...(whole ? [] : firstLines()),
    `${w.blocFacts}:`,
    facts,
    ...d.facts.map((one) => wrapLines(definition(one))),
    '',
    wrapLines(`${w.blocPairs({ year })}:`),
    byPair,
    '',
    wrapLines(`${w.blocHeadings({ year })}:`),
    byHeading,
    ...doubts,
    '',
    wrapLines(`${w.blocComplements({ year })}:`),
    pairsOf,
    wrapLines(w.couldNote),
    wrapLines(coversNote(d.trade)),
    ...(held === '' ? [] : [wrapLines(held)]),
    wrapLines(words().evidence.basis({ source: sourceWords(basis) })),
    wrapLines(cleaningWords(basis)),
    '',
    wrapLines(blocProjectsAnswer(d.projects)),
    wrapLines(blocAnswer(d)),
  ];
  return `${lines.join('\n')}\n`;
}
