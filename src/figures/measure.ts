import { breakable } from '../i18n/index.ts';

/** Widths of text without a DOM: advances of Noto Sans in thousandths of the size, generous averages for other scripts. */

const ascii = [
  260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572, 572, 572, 572, 572, 572,
  572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556, 519, 728, 741, 339, 273, 619, 524, 907,
  760, 781, 605, 781, 622, 549, 556, 731, 600, 930, 586, 566, 572, 329, 372, 329, 572, 444, 281, 561, 615, 480, 615,
  564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380,
  551, 380, 572,
];
const cyrillic = [
  639, 615, 650, 524, 691, 556, 854, 588, 768, 768, 618, 708, 907, 741, 781, 731, 605, 632, 556, 624, 804, 586, 741,
  698, 1037, 1041, 692, 858, 642, 633, 1052, 639, 561, 599, 576, 433, 581, 564, 750, 490, 643, 643, 529, 578, 746, 637,
  605, 624, 615, 480, 476, 510, 725, 529, 632, 613, 898, 906, 696, 778, 594, 494, 836, 559,
];

function advance(code: number): number {
  if (code >= 32 && code < 127) return ascii[code - 32]!;
  if (code >= 0x410 && code < 0x450) return cyrillic[code - 0x410]!;
  if (code === 0x2009 || code === 0x202f) return 166;
  if (code === 0xa0 || code === 0xb7) return 268;
  // An em dash and arrows, as wide as they are high in both fonts.
  if (code === 0x2014 || (code >= 0x2190 && code < 0x2200)) return 1000;
  if (code >= 0x300 && code < 0x370) return 0;
  if (code >= 0x1100) return code >= 0x2000 && code < 0x2e80 ? 620 : 1000;
  return 620;
}

/** Width in pixels of a line of text at a size; bold is some 8 % wider. */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const char of text) sum += advance(char.codePointAt(0)!);
  return (sum * size * (bold ? 1.08 : 1)) / 1000;
}

/**
 * Text broken at spaces (Chinese: between characters) into lines no wider than `width` pixels; a word that is wider is broken behind its hyphens, or stands
 * alone.
 */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { text: word, spaced } of breakable(text)) {
    const parts = textWidth(word, size, bold) > width ? word.split(/(?<=-)/) : [word];
    for (const [i, part] of parts.entries()) {
      const longer = line === '' ? part : `${line}${i === 0 && spaced ? ' ' : ''}${part}`;
      if (line !== '' && textWidth(longer, size, bold) > width) {
        lines.push(line);
        line = part;
      } else line = longer;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Text cut with an ellipsis so that it is no wider than `width`. */
export function clipText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let cut = text;
  while (cut.length > 1 && textWidth(`${cut}…`, size) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}
