import { language } from '../../i18n/index.ts';
import { literal } from './typst.ts';

const fonts = () => (language() === 'zh' ? '("Noto Sans SC", "Noto Sans")' : '("Noto Sans", "Noto Sans SC")');

/** The preamble of all papers: A4, fonts, page numbers in the foot. */
export const preamble = (title: string, foot: string): string => `#set document(title: "${title.replace(/["\\]/g, '')}")
#set page(paper: "a4", margin: (x: 18mm, top: 16mm, bottom: 18mm), footer: context [#set text(size: 7.5pt, fill: luma(90)); ${literal(foot)} #h(1fr) #counter(page).display("1 / 1", both: true)])
#set text(font: ${fonts()}, size: 9.5pt, lang: "${language()}")
#set par(leading: 0.6em, spacing: 0.9em)
#show heading.where(level: 1): it => block(above: 1.6em, below: 0.8em, sticky: true, text(size: 14pt, it.body))
#show heading.where(level: 2): it => block(above: 1.2em, below: 0.6em, sticky: true, text(size: 10pt, it.body))
#set list(spacing: 0.7em)
`;

/** A list of texts; empty if there are none. */
export const listOf = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : `#list(${lines.map((line) => `[${literal(line)}]`).join(', ')})\n\n`;

/** Key figures side by side. */
export const tiles = (facts: readonly (readonly [string, string])[]): string =>
  `#grid(columns: (${facts.map(() => '1fr').join(', ')},), gutter: 10pt, ${facts
    .map(
      ([term, value]) =>
        `block(width: 100%, stroke: (top: 1.2pt + rgb("#0b6e75")), inset: (top: 4pt))[#text(size: 8pt, fill: luma(90))[${literal(term)}] \\ #strong[${literal(value)}]]`,
    )
    .join(', ')})\n\n`;

/** Most characters of an answer in large print. */
const SHORT = 220;

/** The head of a paper: its title and its answer; a long answer is smaller. */
export const headOf = (title: string, answer: string): string =>
  `#text(size: 10pt, fill: luma(90), weight: "bold")[${literal(title)}]\n\n#text(size: ${answer.length > SHORT ? 11.5 : 14}pt, weight: "bold")[#set par(leading: 0.5em)\n${literal(answer)}]\n\n`;
