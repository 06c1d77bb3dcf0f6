import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './support/needs.ts';

/** Rooms that speak to readers: all of their texts must be in the catalogue. */
const rooms = ['src/cli', 'src/questions', 'src/report', 'src/figures', 'web'];

const files = rooms
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${room}/${file.replaceAll('\\', '/')}`,
    ),
  )
  // Points of the sea are keys, not words.
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|testing\/|figures\/map\/sea\.ts$/.test(file));

/** String literals that look like a sentence: two lower-case words in a row. */
function sentencesIn(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/(?:import|export)[^;]*? from '[^']*';/g, '')
    .replaceAll(/import\('[^']*'\)/g, '')
    // A compared literal is a code.
    .replaceAll(/(?:[!=]==|case) '[^']*'/g, '')
    // Messages of broken invariants are for developers, not for readers.
    .replaceAll(/(?:throw new Error|this\.error)\([^;]*;/g, '')
    // Names of classes and selectors of a page.
    .replaceAll(/class=\{[^}]*\}|querySelectorAll\([^)]*\)/g, '');
  // A text in quotes, or between the tags of a page.
  const texts = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`|(?<!=)>([^<>{}()=;&|]+)</g;
  const literals = [...code.matchAll(texts)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
  return literals
    .map((text) => text.replaceAll(/\$\{[^}]*\}/g, '§').replaceAll(/<[^>]*>/g, ' '))
    .filter(
      (text) =>
        /(^|[\s“(])[A-Za-z]?[a-z]{2,}[,;:]? [a-z]{2,}\b/.test(text) && !/^[M.{@:]|\{[^}]*:|;|=|#[a-z]+[([{]/.test(text),
    );
}

describe('words for readers', () => {
  it('stand in the catalogue', () => {
    const found = files.map((file) => [file, sentencesIn(file)] as const).filter(([, texts]) => texts.length > 0);
    expect(found).toEqual([]);
  });
});
