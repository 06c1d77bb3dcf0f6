import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Topics of the catalogue that pages say; the others are those of commands, reports and workbooks, and would double the first page. */
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
const said = /\bwords\(\)\.(\w+)|\bsaid\(\)\.(\w+)/g;
const taken = /const \{([^}]+)\} = (?:words|said)\(\)(?!\.)/g;

/** Leaves only the topics of the pages in the catalogues; a page that says another one stops the build. */
export const pageTopics = (): Plugin => ({
  name: 'page-topics',
  enforce: 'pre',
  load(id) {
    if (!catalogue.test(id)) return undefined;
    const text = readFileSync(id, 'utf8');
    const name = /export const (\w+)/.exec(text)![1]!;
    const imports = [...text.matchAll(/^import \{ ([^}]+) \} from '([^']+)';$/gm)].map(([, names = '', from]) => ({
      names: names.split(', ').filter((one) => topics.has(one)),
      from,
    }));
    const kept = imports.filter(({ names }) => names.length > 0);
    const lines = kept.map(({ names, from }) => `import { ${names.join(', ')} } from '${from}';`);
    return `${lines.join('\n')}\nexport const ${name} = { ${kept.flatMap((one) => one.names).join(', ')} };\n`;
  },
  transform(code, id) {
    if (id.includes('node_modules') || !/\.tsx?$/.test(id)) return;
    const asked = [
      ...[...code.matchAll(said)].map((match) => match[1] ?? match[2]!),
      ...[...code.matchAll(taken)].flatMap((match) => match[1]!.split(',').map((one) => one.trim().split(':')[0]!)),
    ];
    const missing = asked.filter((one) => one !== '' && !topics.has(one));
    if (missing.length > 0) this.error(`${id} says ${missing.join(', ')}: add the topic in web/topics.ts`);
  },
});
