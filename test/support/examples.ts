import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './needs.ts';

/** An example in a docstring: the name of its function, and its lines of code. */
export interface Example {
  readonly of: string;
  readonly lines: readonly string[];
}

/** The examples of the library, in the order of its files. */
export function examples(): Example[] {
  const folder = join(root, 'src/questions');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) => examplesIn(readFileSync(join(folder, file), 'utf8')));
}

function examplesIn(text: string): Example[] {
  const found = text.matchAll(/@example\n((?: \* .*\n)+) \*\/\nexport (?:async )?(?:function|const) (\w+)/g);
  return [...found].map(([, body, of]) => ({
    of: of!,
    lines: body!
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(3)),
  }));
}

/** The example as a program: the value before `// =>` must equal the value after it. */
export const programOf = ({ lines }: Example): string =>
  lines
    .map((line) =>
      line.replace(/^(.*?)\s*\/\/ => (.*)$/, (_, left: string, right: string) => `same(${awaited(left)}, ${right});`),
    )
    .join('\n');

const awaited = (code: string): string => (/^await /.test(code) ? `(${code})` : code);
