import { unzipped } from '../support/fuzz/zip.ts';

/** What says when, by what and how fast, and not what the answer is. */
const masks: readonly (readonly [RegExp, string])[] = [
  [/"seconds": ?([\d.e+-]+|\{[^}]*\})/g, '"seconds": 0'],
  [/"(chorsu|highs|node)": ?"[^"]*"/g, '"$1": ""'],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, 'TIME'],
];

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** An output as text that can be compared: a workbook is its parts; dates, seconds and versions are masked. */
export function textOf(content: string | Uint8Array): string {
  const plain =
    typeof content === 'string'
      ? content
      : isZip(content)
        ? [...unzipped(Buffer.from(content))].map(([name, part]) => `== ${name}\n${part.toString('utf8')}\n`).join('')
        : Buffer.from(content).toString('utf8');
  return masks.reduce((text, [mask, by]) => text.replace(mask, by), plain);
}

/** Characters that are shown on either side of the first that differs. */
const AROUND = 100;

/** The first line that differs, before and after; of a long line, what stands around the difference. */
export function firstDifference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const line = before.slice(0, at).split('\n').length;
  const around = (text: string) => {
    const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - AROUND);
    const end = text.indexOf('\n', at);
    return text.slice(from, Math.min(end < 0 ? text.length : end, at + AROUND));
  };
  return `line ${line}\n    - ${around(before)}\n    + ${around(after)}`;
}
