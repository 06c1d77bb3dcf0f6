import { type Block, blocksOf, sentence } from '../../blocks/index.ts';
import { caseTitle } from '../../case/index.ts';
import { onPage, words } from '../../i18n/index.ts';
import { contextOf } from '../../model/index.ts';
import {
  across,
  filling,
  headOf,
  inSection,
  listOf,
  literal,
  note,
  paperBlocks,
  preamble,
  press,
  type TypstDocument,
  tiles,
} from '../../view/index.ts';
import { headline } from '../answer-sentence.ts';
import { cautionWords, moreCautions, reviewWords, SHOWN, signedOff } from '../cautions.ts';
import type { ReportInput } from '../input.ts';
import { planSections } from '../plan-report.ts';
import { keyFacts } from '../sections/answer.ts';
import { bridgeBlock } from '../sections/bridge.ts';
import { countriesTable } from '../sections/countries.ts';
import { countrySection } from '../sections/country.ts';
import { allLines, firstLines } from '../sections/first-lines.ts';
import { mapSection } from '../sections/map.ts';
import { plantsPart } from '../sections/plants.ts';
import { triedPlants, triedSentence } from '../tried-plants.ts';

/** How many lines of each list the brief has, so that it fits two pages. */
const FEW = 6;
/** Page breaks of the brief do not split a paragraph. */
const together = (text: string): string => `#block(width: 100%, breakable: false)[${text}]\n`;

/** brief.pdf: the first page of the report and the map for print: what to decide, who gains, how certain that is, what to do next, what is not known. */
export const briefDocument = (input: ReportInput): TypstDocument => onPage(() => brief(input));

/** Blocks without their folds, whose titles stay: the brief has no annex. A fold that is `told` in a sentence is left out. */
const unfolded = (blocks: readonly Block[], title: string): Block[] =>
  blocks.flatMap((block): Block[] => {
    if (block.kind === 'part') return unfolded(block.blocks, title);
    if (block.kind === 'fold') return block.title === title ? [] : [sentence(block.title)];
    if (block.kind !== 'table') return [block];
    const { stand, rows } = block;
    const more = rows.length - (stand?.rows ?? rows.length);
    return stand && more > 0 ? [{ ...block, rows: rows.slice(0, stand.rows) }, sentence(stand.others(more))] : [block];
  });

function brief(input: ReportInput): TypstDocument {
  const context = contextOf(input);
  const { plan, facts } = context;
  const into = press();
  const say = words().paper;
  const title = caseTitle(context.case);
  const onPaper = contextOf({ ...input, paper: true });
  const drawn = (among: readonly Block[], place: typeof across) => {
    const [first] = among.flatMap((block) => (block.kind === 'figure' ? block.drawings : []));
    return first ? place(first(), into) : '';
  };
  const [alone, map] = plan.npv === null ? [] : [countrySection(onPaper), mapSection(onPaper)];
  const cautions = cautionWords(plan.cautions, facts).slice(0, SHOWN);
  const signed = reviewWords(context.case, facts).length;
  const signedOff = signed > 0 ? [words().plan.signedOffs({ count: signed })] : [];
  const countries = blocksOf(countriesTable(context));
  const lines = firstLines(context);
  const unknown = [...lines.more.slice(0, FEW), ...cautions, ...signedOff];
  const tried = triedSentence(plan, facts);
  const folded = words().plants.triedNotBuilt({ count: triedPlants(plan).length });
  const { howSure, next } = words().decision;
  const under = (heading: string, list: readonly string[]) =>
    list.length === 0 ? '' : `#heading(level: 1)[${literal(heading)}]\n${listOf(list)}`;
  const main = [
    preamble(title, say.foot({ name: title })),
    headOf(title, headline(context)),
    paperBlocks(unfolded(blocksOf(plantsPart(context)), folded), into),
    tried === undefined ? '' : note(tried),
    drawn(blocksOf(bridgeBlock(context)), across),
    '#set text(size: 9pt)\n',
    listOf(lines.gain),
    under(howSure, lines.sure),
    under(next, lines.next),
    '#pagebreak()\n',
    drawn(map?.blocks ?? [], filling),
    tiles(keyFacts(context).slice(0, 4)),
    together(paperBlocks(countries, into)),
    alone ? `#heading(level: 1)[${literal(alone.title)}]\n${paperBlocks(alone.blocks, into)}` : '',
    `#heading(level: 1)[${literal(say.notKnown)}]\n`,
    listOf(unknown),
    `#text(size: 8pt, fill: luma(90))[${literal(say.briefNote)}]\n`,
  ].join('');
  return { main, files: into.files };
}

/** The blocks on sources for print: without the rows of the case and their heading, which come last. */
const printed = (blocks: readonly Block[]) => blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'fold');

/** report.pdf: the sections of the report with contents and page numbers; the tables of charts are in an annex. */
export const reportDocument = (input: ReportInput): TypstDocument => onPage(() => whole(input));

function whole(input: ReportInput): TypstDocument {
  const context = contextOf(input);
  const { plan } = context;
  const into = press();
  const say = words().paper;
  const title = caseTitle(context.case);
  const cautions = cautionWords(plan.cautions, context.facts);
  const more = blocksOf(moreCautions(cautions.slice(SHOWN)), signedOff(context.case, context.facts));
  const folded = paperBlocks(more, into);
  const body = planSections(contextOf({ ...input, paper: true }))
    .map((planSection) => {
      const within = inSection(into, planSection.title);
      const head = `#heading(level: 1)[${literal(planSection.title)}]\n`;
      if (planSection.id !== 'sources') return head + paperBlocks(planSection.blocks, within);
      return head + paperBlocks(printed(planSection.blocks), within) + note(say.notPrinted);
    })
    .join('');
  const annex = into.annex.length === 0 ? '' : `#heading(level: 1)[${literal(say.annex)}]\n${into.annex.join('')}`;
  const main = [
    preamble(title, say.foot({ name: title })),
    headOf(title, headline(context)),
    paperBlocks(blocksOf(plantsPart(context), bridgeBlock(context)), into),
    listOf([...allLines(firstLines(context)), ...cautions.slice(0, SHOWN)]),
    folded,
    tiles(keyFacts(context)),
    paperBlocks(blocksOf(countriesTable(context)), into),
    `#block(breakable: false)[#set text(size: 8.5pt)\n#outline(title: [${literal(words().report.contents)}], depth: 1)]\n`,
    body,
    annex,
  ].join('');
  return { main, files: into.files };
}
