/** A heading of a page: its anchor is made as GitHub makes it. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly id: string;
}

export interface Rendered {
  readonly html: string;
  readonly headings: readonly Heading[];
  /** Targets of links and pictures, as written. */
  readonly links: readonly string[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const plain = (text: string): string => text.replace(/[`*]|\[([^\]]*)\]\([^)]*\)/g, '$1');

const anchor = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

/** Markdown as the pages of this project use it: headings, paragraphs, lists, tables, code, rules of emphasis, links, pictures. */
export function render(text: string, hrefOf: (target: string) => string): Rendered {
  const headings: Heading[] = [];
  const links: string[] = [];
  const taken = new Map<string, number>();
  const to = (target: string) => {
    links.push(target);
    return escaped(hrefOf(target));
  };
  const inline = (part: string): string =>
    part
      .split(/(`[^`]+`)/)
      .map((piece, i) => {
        if (i % 2 === 1) return `<code>${escaped(piece.slice(1, -1))}</code>`;
        return escaped(piece.replaceAll(/\\([|*_[\]`])/g, '$1'));
      })
      .join('')
      .replace(
        /!\[([^\]]*)\]\(([^)\s]+)\)/g,
        (_, alt: string, target: string) => `<img alt="${alt}" src="${to(target)}">`,
      )
      .replace(
        /\[((?:[^\]]|\](?!\())*)\]\(([^)\s]+)\)/g,
        (_, label: string, target: string) => `<a href="${to(target)}">${label}</a>`,
      )
      .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
      .replace(/(^|[\s(])\*([^\s*][^*]*)\*/g, '$1<em>$2</em>');

  const heading = (level: number, words: string): string => {
    const base = anchor(words);
    const n = taken.get(base) ?? 0;
    taken.set(base, n + 1);
    const id = n === 0 ? base : `${base}-${n}`;
    headings.push({ level, text: plain(words), id });
    return `<h${level} id="${id}">${inline(words)}</h${level}>`;
  };

  const cells = (line: string): string[] =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => inline(cell.trim()));
  const table = (lines: readonly string[]): string => {
    const [head = [], , ...rows] = lines.map(cells);
    const row = (tag: string, all: readonly string[]) =>
      `<tr>${all.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
    return `<div class="wide"><table><thead>${row('th', head)}</thead><tbody>${rows.map((one) => row('td', one)).join('')}</tbody></table></div>`;
  };

  const blocks: string[] = [];
  const lines = text.replace(/<!--[\s\S]*?-->\n?/g, '').split('\n');
  const take = (fits: (line: string) => boolean): string[] => {
    const end = lines.findIndex((line) => !fits(line));
    return lines.splice(0, end < 0 ? lines.length : end);
  };
  const begins = (line: string): boolean => /^(#{1,6} |\||```|[-*] |\d+\. | {4}\S)/.test(line);
  while (lines.length > 0) {
    const line = lines[0]!;
    const head = /^(#{1,6}) (.*)$/.exec(line);
    if (line.trim() === '') lines.shift();
    else if (head) blocks.push(heading(head[1]!.length, lines.shift()!.slice(head[1]!.length + 1)));
    else if (line.startsWith('```')) {
      lines.shift();
      const code = take((one) => !one.startsWith('```'));
      lines.shift();
      blocks.push(`<pre><code>${escaped(code.join('\n'))}</code></pre>`);
    } else if (line.startsWith('|')) blocks.push(table(take((one) => one.startsWith('|'))));
    else if (/^ {4}\S/.test(line)) {
      const code = take((one) => /^ {4}/.test(one) || one.trim() === '');
      blocks.push(
        `<pre><code>${escaped(
          code
            .map((one) => one.slice(4))
            .join('\n')
            .trimEnd(),
        )}</code></pre>`,
      );
    } else if (/^([-*]|\d+\.) /.test(line)) {
      const tag = /^\d/.test(line) ? 'ol' : 'ul';
      const items: string[] = [];
      while (lines[0] !== undefined && /^([-*]|\d+\.) /.test(lines[0])) {
        const first = lines.shift()!.replace(/^([-*]|\d+\.) /, '');
        items.push([first, ...take((one) => one.trim() !== '' && !begins(one)).map((one) => one.trim())].join(' '));
      }
      blocks.push(`<${tag}>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</${tag}>`);
    } else {
      const first = lines.shift()!;
      blocks.push(`<p>${inline([first, ...take((one) => one.trim() !== '' && !begins(one))].join(' '))}</p>`);
    }
  }
  return { html: blocks.join('\n'), headings, links };
}
