import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The module that holds the script of reports as text: `web/live/main.ts` with what it imports, made small. */
export function liveModule(): string {
  const { outputFiles } = buildSync({
    entryPoints: [at('web/live/main.ts')],
    ...{ bundle: true, minify: true, write: false, format: 'iife', target: 'es2022', charset: 'utf8' },
  });
  const text = outputFiles[0]!.text.trim().replaceAll('</script', '<\\/script');
  return `/** The script of a report's page, made from \`web/live\` by \`npm run live\`. */\nexport const liveScript =\n  ${JSON.stringify(text)};\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(at('src/report/live-script.ts'), liveModule());
