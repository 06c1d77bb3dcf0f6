import type { Case } from '../../../src/case/index.ts';
import type { Explained, PlanDocument } from '../../../src/plan/index.ts';
import { found, type Node, nodesOf, textOf } from './nodes.ts';

/** What a reader is given of a plan. */
export interface Told {
  readonly plan: PlanDocument;
  readonly case: Case;
  readonly explained?: Explained;
}

const space = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Sentences of a text: a full stop ends one where a capital or a share of the cost follows, but not within a quotation or a number. */
export const split = (text: string): string[] =>
  space(text)
    .split(/(?<=[.!?])\s(?=[A-Z“]|[\d.]+ % of the cost)/)
    .filter((one) => one !== '');

const bodyOf = (html: string): readonly (Node | string)[] => {
  const body = html.slice(html.indexOf('<body'), html.lastIndexOf('</body>') + 7);
  return nodesOf(body.replace(/<script[\s\S]*?<\/script>/g, ''));
};

/** A page in its parts: the head, and each section by its id, without the tables of a case that stand behind its sources. */
export function partsOf(html: string): {
  head: readonly (Node | string)[];
  sections: ReadonlyMap<string, readonly (Node | string)[]>;
} {
  const sections = new Map<string, readonly (Node | string)[]>();
  for (const [whole, id] of html.matchAll(/<section id="([^"]+)">[\s\S]*?<\/section>/g)) {
    const nodes = nodesOf(whole);
    sections.set(id!, id === 'sources' ? [] : nodes);
  }
  const head = bodyOf(html.replace(/<section [\s\S]*<\/section>/, '').replace(/<nav[\s\S]*?<\/nav>/g, ''));
  return { head, sections };
}

/** The text of nodes with that of their drawings, a line for each element. */
export const linesOf = (nodes: readonly (Node | string)[]): string[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string') return space(node) === '' ? [] : [space(node)];
    if (node.tag === 'svg')
      return [...node.source!.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, text]) =>
        space(text!.replace(/<[^>]*>/g, ' ')),
      );
    if (/^(p|li|dt|dd|summary|small|td|th|h\d)$/.test(node.tag) && found([node], 'table').length === 0)
      return [space(textOf(node.children))];
    return linesOf(node.children);
  });

/** The paragraphs of a terminal: lines that are indented go on; tables, whose columns stand apart, are left out. */
export function paragraphsOf(text: string): string[] {
  const found: string[] = [];
  for (const line of text.split('\n')) {
    if (/\S {2,}\S/.test(line) || line.trim() === '') continue;
    if (line.startsWith('  ') && found.length > 0) found[found.length - 1] += ` ${line.trim()}`;
    else found.push(line.trim());
  }
  return found;
}
