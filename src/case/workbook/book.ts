import { attribute, readXml, xml } from './xml.ts';
import { broken, type Part, partsOf, piecesOf, textOfPart } from './zip.ts';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: Part;
}

/** An open workbook: its sheets, and the shared tables that cells refer to. */
export interface Book {
  readonly bytes: Buffer;
  readonly sheets: readonly SheetPart[];
  readonly strings: readonly string[];
  /** For each cell style, whether its format shows dates. */
  readonly dates: readonly boolean[];
  readonly from1904: boolean;
}

type Relations = ReadonlyMap<string, { readonly type: string; readonly target: string }>;

/** Opens a workbook (ECMA-376 part 1, 18.2 to 18.8). Throws an `ArchiveFault` if it cannot be read. */
export async function openBook(bytes: Buffer, most: number): Promise<Book> {
  const parts = partsOf(bytes, most);
  const main = targetOf(relations(bytes, parts, ''), 'officeDocument') ?? 'xl/workbook.xml';
  const book = parts.get(main);
  if (!book) throw broken('it has no workbook');
  const links = relations(bytes, parts, main);
  const found: { name: string; hidden: boolean; id: string }[] = [];
  let from1904 = false;
  readXml(textOfPart(bytes, book), {
    open: (name, raw) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(raw, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const id = /(?:^|\s)[\w]+:id\s*=\s*["']([^"']*)["']/.exec(raw)?.[1] ?? '';
      const state = attribute(raw, 'state') ?? 'visible';
      found.push({ name: attribute(raw, 'name') ?? '', hidden: state !== 'visible', id });
    },
    close: () => {},
  });
  const sheets = found.flatMap(({ id, ...sheet }) => {
    const part = parts.get(links.get(id)?.target ?? '');
    if (!part) throw broken(`the sheet ${sheet.name.slice(0, 40)} is not in it`);
    return links.get(id)?.type.endsWith('/worksheet') ? [{ ...sheet, part }] : [];
  });
  const strings = parts.get(targetOf(links, 'sharedStrings') ?? '');
  const styles = parts.get(targetOf(links, 'styles') ?? '');
  return {
    bytes,
    sheets,
    strings: strings ? await stringsOf(bytes, strings) : [],
    dates: styles ? datesOf(textOfPart(bytes, styles)) : [],
    from1904,
  };
}

const targetOf = (links: Relations, kind: string): string | undefined =>
  [...links.values()].find(({ type }) => type.endsWith(`/${kind}`))?.target;

/** The relationships of a part, by id; paths are relative to the root of the archive. */
function relations(bytes: Buffer, parts: ReadonlyMap<string, Part>, of: string): Relations {
  const cut = of.lastIndexOf('/') + 1;
  const folder = of.slice(0, cut);
  const part = parts.get(`${folder}_rels/${of.slice(cut)}.rels`);
  const links = new Map<string, { type: string; target: string }>();
  if (!part) return links;
  readXml(textOfPart(bytes, part), {
    open: (name, raw) => {
      if (name !== 'Relationship' || attribute(raw, 'TargetMode') === 'External') return;
      const target = attribute(raw, 'Target') ?? '';
      const path = new URL(target, `zip:/${folder}`).pathname.slice(1);
      links.set(attribute(raw, 'Id') ?? '', { type: attribute(raw, 'Type') ?? '', target: decodeURI(path) });
    },
    close: () => {},
  });
  return links;
}

/** The shared strings, without phonetic text. */
async function stringsOf(bytes: Buffer, part: Part): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let [within, silent] = [false, false];
  const reader = xml({
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') silent = true;
      else if (name === 't') within = !silent;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(text));
      else if (name === 'rPh') silent = false;
      else if (name === 't') within = false;
    },
    text: (more) => {
      if (within) text += more;
    },
  });
  for await (const piece of piecesOf(bytes, part)) reader.push(piece);
  reader.end();
  return strings;
}

/** Decodes the codes that workbooks write for characters (`_x000D_`). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Built-in formats of dates and times (ECMA-376 part 1, 18.8.30, with those of East Asia). */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** For each cell style, whether it shows dates. */
function datesOf(text: string): boolean[] {
  const own = new Map<string, boolean>();
  const dates: boolean[] = [];
  let cells = false;
  readXml(text, {
    open: (name, raw) => {
      const id = attribute(raw, 'numFmtId') ?? '0';
      if (name === 'numFmt') own.set(id, showsDate(attribute(raw, 'formatCode') ?? ''));
      else if (name === 'cellXfs') cells = true;
      else if (name === 'xf' && cells) dates.push(own.get(id) ?? builtIn(Number(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') cells = false;
    },
  });
  return dates;
}

/** Whether a format has letters of days or times outside quoted text, escapes, colours and conditions. */
const showsDate = (format: string): boolean => /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, ''));
