import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { words } from '../i18n/index.ts';
import { UnusableError } from '../plan/index.ts';
import { briefDocument, type ReportInput, reportDocument } from '../report/index.ts';
import type { TypstDocument } from '../view/index.ts';

/** Optional packages that PDF needs, with tested versions. */
const parts = {
  '@myriaddreamin/typst-ts-node-compiler': '0.7.0',
  '@expo-google-fonts/noto-sans': '0.4.2',
  '@expo-google-fonts/noto-sans-sc': '0.4.3',
} as const;

const fontFiles = [
  ['@expo-google-fonts/noto-sans', '400Regular/NotoSans_400Regular.ttf'],
  ['@expo-google-fonts/noto-sans', '700Bold/NotoSans_700Bold.ttf'],
  ['@expo-google-fonts/noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf'],
  ['@expo-google-fonts/noto-sans-sc', '700Bold/NotoSansSC_700Bold.ttf'],
] as const;

/** The part of the compiler's API that is used. The package is optional, so its own types may be missing. */
interface Typst {
  readonly NodeCompiler: {
    create(options: { workspace: string; fontArgs: readonly { fontBlobs: readonly Uint8Array[] }[] }): {
      mapShadow(path: string, content: Uint8Array): void;
      pdf(main: { mainFileContent: string }, options: { creationTimestamp: number }): Uint8Array;
    };
  };
}

const missing = () =>
  new UnusableError(
    'no-typst',
    words().paper.missing({
      install: ['npm', 'install', ...Object.entries(parts).map(([name, version]) => `${name}@${version}`)].join(' '),
    }),
  );

/**
 * Checks that PDF can be made; call it before any long work.
 *
 * @throws {UnusableError} where a package is not installed
 */
export function needPdf(): void {
  const { resolve } = createRequire(import.meta.url);
  try {
    for (const name of Object.keys(parts)) resolve(`${name}/package.json`);
  } catch {
    throw missing();
  }
}

/** Papers of a plan, by file name. */
const papers = { 'brief.pdf': briefDocument, 'report.pdf': reportDocument } as const;

export type PaperName = keyof typeof papers;

/** brief.pdf and report.pdf of a plan. */
export const planPdf = (
  input: ReportInput,
  names = Object.keys(papers) as readonly PaperName[],
): Promise<Record<string, Uint8Array>> => pdfOf(Object.fromEntries(names.map((name) => [name, papers[name](input)])));

/** Papers as PDF, by file name, with embedded fonts. The same paper gives the same bytes. */
export async function pdfOf(documents: Readonly<Record<string, TypstDocument>>): Promise<Record<string, Uint8Array>> {
  needPdf();
  const compilerPackage: string = '@myriaddreamin/typst-ts-node-compiler';
  const { NodeCompiler } = (await import(compilerPackage)) as Typst;
  const { resolve } = createRequire(import.meta.url);
  const { readFileSync } = await import('node:fs');
  const fontBlobs = fontFiles.map(([name, path]) => readFileSync(join(dirname(resolve(`${name}/package.json`)), path)));
  const made = ({ main, files }: TypstDocument): Uint8Array => {
    const workspace = process.cwd();
    const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
    for (const [path, text] of Object.entries(files)) compiler.mapShadow(join(workspace, path), Buffer.from(text));
    return compiler.pdf({ mainFileContent: main }, { creationTimestamp: 0 });
  };
  return Object.fromEntries(Object.entries(documents).map(([name, document]) => [name, made(document)]));
}
