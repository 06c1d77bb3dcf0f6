/** An element of a page of this program; text stands as strings. */
export interface Node {
  readonly tag: string;
  readonly classes: string;
  readonly children: readonly (Node | string)[];
  /** The source of a drawing, whole. */
  readonly source?: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

const decoded = (text: string): string =>
  text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return entities[name] ?? whole;
  });

/** Elements without an end. */
const single = new Set(['br', 'hr', 'img', 'meta']);

/** Elements whose end a page leaves out, with the tags before which they end. */
const implied: Readonly<Record<string, readonly string[]>> = {
  td: ['td', 'th', 'tr'],
  th: ['td', 'th', 'tr'],
  tr: ['tr'],
};

/** The second drawing of a figure, which paper has no need of. */
const isForTelephone = (piece: string): boolean => /^<svg [^>]*class="figure [^"]*\bnarrow"/.test(piece);

/** Reads the HTML that the sections of a report are made of: well-formed but for ends that are implied, its drawings as SVG. */
export function nodesOf(html: string): readonly (Node | string)[] {
  const root: (Node | string)[] = [];
  const open: { tag: string; classes: string; children: (Node | string)[] }[] = [];
  const into = () => open.at(-1)?.children ?? root;
  const close = () => {
    const done = open.pop();
    // What only the page's script reads is no part of the text.
    if (done && done.tag !== 'script') into().push(done);
  };
  const pattern = /<svg[\s\S]*?<\/svg>|<\/?([a-z][a-z0-9]*)([^>]*)>|[^<]+/g;
  for (const [piece, name, attributes = ''] of html.matchAll(pattern)) {
    if (isForTelephone(piece)) continue;
    if (piece.startsWith('<svg')) into().push({ tag: 'svg', classes: '', children: [], source: piece });
    else if (name === undefined) into().push(decoded(piece));
    else if (piece.startsWith('</')) {
      while (open.at(-1) && open.at(-1)?.tag !== name) close();
      close();
    } else {
      while (implied[open.at(-1)?.tag ?? '']?.includes(name)) close();
      const [, quoted, bare = ''] = /class=(?:"([^"]*)"|(\w+))/.exec(attributes) ?? [];
      const node = { tag: name, classes: quoted ?? bare, children: [] };
      if (single.has(name)) into().push(node);
      else open.push(node);
    }
  }
  return root;
}

/** The elements with a tag in nodes, from first to last, not looking into those found. */
export function found(nodes: readonly (Node | string)[], tag: string): Node[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    return node.tag === tag ? [node] : found(node.children, tag);
  });
}

/** The text of nodes. */
export const textOf = (nodes: readonly (Node | string)[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
