import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type PluginBuild } from 'esbuild';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The page carries its words, so the script needs none of the catalogue. */
const withoutWords = {
  name: 'without-words',
  setup: ({ onResolve }: PluginBuild) =>
    onResolve({ filter: /i18n\/index\.ts$/ }, () => ({ path: at('src/i18n/index.ts'), sideEffects: false })),
};

/** The module with the script of reports as text: `web/live/main.ts` with its imports, minified. */
export async function liveModule(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [at('web/live/main.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    plugins: [withoutWords],
  });
  const text = outputFiles[0]!.text.trim().replaceAll('</script', '<\\/script');
  return `/** The script of a report's page, made from \`web/live\` by \`npm run live\`. */\nexport const liveScript =\n  ${JSON.stringify(text)};\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(at('src/view/html/script.ts'), await liveModule());
