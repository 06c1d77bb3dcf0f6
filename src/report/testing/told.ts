import { found, type Node, nodesOf, textOf } from '../../view/index.ts';

/** Rows of a table that a snapshot keeps; the others are counted. */
const KEPT = 6;

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a reader reads of a page's part, as plain lines: texts, tables with a bar between cells, and the words of drawings. */
export function told(html: string): string {
  return `${linesOf(nodesOf(html)).join('\n')}\n`;
}

function linesOf(nodes: readonly (Node | string)[]): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return line(node) === '' ? [] : [line(node)];
    if (node.tag === 'svg') return [drawingOf(node.source!)];
    if (node.tag === 'table') return tableOf(node);
    const leaf = /^(h[1-6]|p|li|dt|dd|summary|small)$/.test(node.tag) && found([node], 'table').length === 0;
    return leaf ? [`${node.tag}: ${line(textOf(node.children))}`] : linesOf(node.children);
  });
}

function tableOf(table: Node): string[] {
  const rows = found(table.children, 'tr').map((row) =>
    row.children
      .filter((cell): cell is Node => typeof cell !== 'string')
      .map((cell) => line(textOf(cell.children)))
      .join(' | '),
  );
  const more = rows.length - 1 - KEPT;
  return [...rows.slice(0, KEPT + 1).map((row) => `| ${row}`), ...(more > 0 ? [`| … ${more} more rows`] : [])];
}

/** The words of a drawing, in the order in which they are drawn. */
function drawingOf(svg: string): string {
  const texts = [...svg.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, text]) =>
    line(text!.replace(/<[^>]*>/g, '')),
  );
  return `drawing: ${texts.join(' · ')}`;
}
