/** Widths of a drawing on a screen and on a telephone, px of its own coordinates. */
const WIDE = 760;
const NARROW = 380;
let narrow = false;

/** Whether drawings are made for a telephone at the moment. */
export const isNarrow = (): boolean => narrow;

/** Width of a drawing for which `asked` is wanted on a screen. */
export const usualWidth = (asked: number = WIDE): number => (narrow ? NARROW : asked);

/** What `draw` draws, made for a telephone; the ids inside differ from those of the wide drawing, for both stand on one page. */
export function narrowDrawing(draw: () => string): string {
  narrow = true;
  try {
    return draw()
      .replace(/ id="([^"]+)"/g, ' id="$1-narrow"')
      .replace(/url\(#([^)]+)\)/g, 'url(#$1-narrow)')
      .replace(/ href="#([^"]+)"/g, ' href="#$1-narrow"');
  } finally {
    narrow = false;
  }
}
