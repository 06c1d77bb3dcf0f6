import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Topics of the catalogue that the pages use. The others belong to commands, reports and workbooks and would double the first page. */
const topics = new Set([
  'columnNote',
  'columns',
  'compare',
  'country',
  'desk',
  'figures',
  'first',
  'ledger',
  'live',
  'names',
  'number',
  'schema',
  'tableWords',
  'web',
  'webAccess',
  'webLedger',
]);

const catalogue = /[\\/]src[\\/]i18n[\\/](en|ru|zh)[\\/]index\.ts$/;
const pattern = /\bwords\(\)\.(\w+)|\bsaid\(\)\.(\w+)/g;
const taken = /const \{([^}]+)\} = (?:words|said)\(\)(?!\.)/g;

/** Reduces the catalogues to the topics of the pages; the build fails if a page uses another one. */
export const pageTopics = (): Plugin => ({
  name: 'page-topics',
  enforce: 'pre',
  load(id) {
    if (!catalogue.test(id)) return undefined;
    const exports = [...readFileSync(id, 'utf8').matchAll(/^export \{ ([^}]+) \} from '([^']+)';$/gm)];
    return exports
      .map(([, names = '', from]) => ({ names: names.split(', ').filter((one) => topics.has(one)), from }))
      .filter(({ names }) => names.length > 0)
      .map(({ names, from }) => `export { ${names.join(', ')} } from '${from}';\n`)
      .join('');
  },
  transform(code, id) {
    if (id.includes('node_modules') || !/\.tsx?$/.test(id)) return;
    const names = [
      ...[...code.matchAll(pattern)].map((match) => match[1] ?? match[2]!),
      ...[...code.matchAll(taken)].flatMap((match) => match[1]!.split(',').map((one) => one.trim().split(':')[0]!)),
    ];
    const missing = names.filter((one) => one !== '' && !topics.has(one));
    if (missing.length > 0) this.error(`${id} says ${missing.join(', ')}: add the topic in web/topics.ts`);
  },
});
