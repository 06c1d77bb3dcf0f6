/** Widths of a drawing on a screen and on a telephone, px of its own coordinates. */
const WIDE = 760;
const NARROW = 380;
let narrow = false;

/** Whether drawings are currently made for a telephone. */
export const isNarrow = (): boolean => narrow;

/** Width of a drawing that is `asked` px wide on a screen. */
export const usualWidth = (width: number = WIDE): number => (narrow ? NARROW : width);

/** Runs `draw` for a telephone; ids inside differ from those of the wide drawing, because both are on one page. */
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
