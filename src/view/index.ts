/** Writers of blocks: pages, terminals of 80 columns, sheets, papers. They compute nothing. */

export { written } from './cells.ts';
export { answerPage, answerParts, blocksHtml, type PageParts, sectionOf } from './html/blocks.ts';
export { escapeText, sectionHtml } from './html/page.ts';
export { style } from './html/style.ts';
export { sheetTable } from './sheets/blocks.ts';
export { withPrintRanges } from './sheets/print-ranges.ts';
export { type Sheet, writeSheets } from './sheets/write-sheets.ts';
export { answerText, printed, terminalText } from './terminal/blocks.ts';
export { BESIDE_CAUTIONS } from './terminal/screen.ts';
export { withKey, wrapLines } from './terminal/table.ts';
export { widthOf } from './text-width.ts';
export { paperBlocks } from './typst/blocks.ts';
export * from './typst/frame.ts';
export * from './typst/typst.ts';
