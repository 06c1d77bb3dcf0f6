import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { root } from '../lib/paths.ts';
import { type Rendered, render } from './markdown.ts';

/** A page of the site: where its text lies, and the file that it becomes. */
export interface Page extends Rendered {
  readonly source: string;
  readonly file: string;
  readonly title: string;
  readonly text: string;
}

const markdownIn = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.md'))
        .map((name) => posix.join(folder, name))
        .sort()
    : [];

/** Every Markdown file of the site, the way in first. */
const sources = (): string[] => [
  'README.md',
  ...markdownIn('docs'),
  ...markdownIn('docs/decisions'),
  ...['cases', 'src'].flatMap((above) =>
    readdirSync(join(root, above), { withFileTypes: true })
      .filter((dirent) => dirent.isDirectory())
      .flatMap((dirent) => markdownIn(`${above}/${dirent.name}`)),
  ),
  'bench/README.md',
  'cases/README.md',
  'maps/README.md',
  'python/README.md',
  'test/cases/README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
];

const fileOf = (source: string): string =>
  source === 'README.md' ? 'index.html' : source.replace(/README\.md$/, 'index.md').replace(/\.md$/, '.html');

/** All pages. A link to a page leads to its file on the site; one to another file of the project to a copy of it. */
export function pages(): Page[] {
  const all = sources();
  const known = new Set(all);
  return all.map((source) => {
    const text = readFileSync(join(root, source), 'utf8');
    const hrefOf = (target: string): string => {
      if (/^(https?:|mailto:|#)/.test(target)) return target;
      const [path = '', fragment] = target.split('#');
      const meant = posix.join(posix.dirname(source), path);
      const page = known.has(meant) ? fileOf(meant) : meant;
      const href = posix.relative(posix.dirname(fileOf(source)), page);
      return fragment === undefined ? href : `${href}#${fragment}`;
    };
    const made = render(text, hrefOf);
    return { source, file: fileOf(source), title: made.headings[0]?.text ?? source, text, ...made };
  });
}

/** Files of the project that pages link to or show, and that are no pages. */
export function linkedFiles(all: readonly Page[]): string[] {
  const known = new Set(all.map(({ source }) => source));
  const found = all.flatMap(({ source, links }) =>
    links
      .filter((target) => !/^(https?:|mailto:|#)/.test(target))
      .map((target) => posix.join(posix.dirname(source), target.split('#')[0]!)),
  );
  return [...new Set(found)].filter((path) => !known.has(path)).sort();
}

/** Broken links: to a missing file, or to a heading that its page does not have. */
export function brokenLinks(all: readonly Page[]): string[] {
  const bySource = new Map(all.map((page) => [page.source, page]));
  return all.flatMap((page) =>
    page.links.flatMap((target) => {
      if (/^(https?:|mailto:)/.test(target)) return [];
      const [path = '', fragment] = target.split('#');
      const meant = path === '' ? page.source : posix.join(posix.dirname(page.source), path);
      const at = `${page.source}: ${target}`;
      if (!existsSync(join(root, meant))) return [at];
      const there = bySource.get(meant);
      const missing = fragment !== undefined && there && !there.headings.some(({ id }) => id === fragment);
      return missing ? [`${at}: no such heading`] : [];
    }),
  );
}

/** The index of the site's search: each heading with the words below it. */
export function searchIndex(all: readonly Page[]): { page: string; file: string; heading: string; words: string }[] {
  return all.flatMap((page) => {
    const parts = page.text.split(/^#{1,6} .*$/m).slice(1);
    return page.headings.map(({ text, id }, i) => ({
      page: page.title,
      file: `${page.file}#${id}`,
      heading: text,
      words: (parts[i] ?? '')
        .replace(/[|`*#\s-]+/g, ' ')
        .trim()
        .slice(0, 4000),
    }));
  });
}

export const upOf = (file: string): string => '../'.repeat(dirname(file) === '.' ? 0 : dirname(file).split('/').length);
