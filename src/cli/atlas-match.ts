import { Command } from 'commander';
import { commodities, knownEconomies, matchSectors, matchTrade, storeSpace, type TradeMatch } from '../atlas/index.ts';
import { countryIn, words } from '../i18n/index.ts';
import { type AtlasInput, atlasReport } from '../report/index.ts';
import { jsonText } from './asked.ts';
import { type MatchDocument, matchText } from './atlas-match-text.ts';
import { toldInWords } from './evidence-failure.ts';
import { wrongUse } from './failure.ts';
import { numberOption } from './load.ts';
import { ownFolder } from './own.ts';

interface MatchFlags {
  store?: string;
  year?: number;
  digits: number;
  to?: string;
  html?: boolean;
  out?: string;
  json?: boolean;
}

/** `chorsu atlas match A B`: complementary industries of two countries. */
export function matchCommand(): Command {
  const w = words().evidence;
  return new Command('match')
    .description(w.matchCommand)
    .argument('<a>', 'alpha-2')
    .argument('<b>', 'alpha-2')
    .option('--store <dir>', w.store)
    .option('--year <year>', w.yearOption, numberOption('year', 1900))
    .option('--digits <n>', w.digitsOption, numberOption('digits', 2), 6)
    .option('--to <scheme>', w.toOption)
    .option('--html', w.html({ file: 'atlas.html' }))
    .option('--out <dir>', w.out)
    .option('--json', w.json)
    .option('--quiet', w.quiet)
    .action(async (first: string, second: string, flags: MatchFlags) => {
      const [a, b] = [first.toUpperCase(), second.toUpperCase()];
      if (a === b) throw wrongUse(words().evidence.sameEconomy);
      const document = matchOf(a, b, await tradeOf(a, b, flags));
      const files = flags.html ? { 'atlas.html': atlasReport(await pageOf(document, flags)) } : {};
      const out = flags.out ?? `atlas-${a}-${b}`;
      const written = flags.html ? ownFolder(out, `atlas ${a} ${b}`, ['atlas.html']).each(files) : [];
      process.stdout.write(flags.json ? jsonText(document) : matchText(document, countryIn(a), countryIn(b)));
      if (!flags.json) for (const path of written) process.stdout.write(`${words().evidence.wroteFile({ path })}\n`);
    });
}

/** What the page shows; the product space of the loaded trade where there is some. */
async function pageOf(document: MatchDocument, { store, year }: MatchFlags): Promise<AtlasInput> {
  if (store === undefined) return document;
  const space = await toldInWords(() => storeSpace(store, year === undefined ? {} : { year }));
  return { ...document, space };
}

async function tradeOf(a: string, b: string, { store, year, digits, to }: MatchFlags): Promise<TradeMatch | null> {
  if (store === undefined) return null;
  const choice = { digits, ...(year !== undefined && { year }), ...(to !== undefined && { to }) };
  return await toldInWords(() => matchTrade(store, a, b, choice));
}

/** What the bundled indicators say of two economies; wrong use where they do not know one of them and no trade is loaded. */
export function matchOf(a: string, b: string, trade: TradeMatch | null = null): MatchDocument {
  const known = knownEconomies();
  const strange = [a, b].find((one) => !known.includes(one));
  const sectors = strange === undefined ? matchSectors(a, b) : undefined;
  if (!sectors && !trade)
    throw wrongUse(words().evidence.unknownEconomy({ code: strange ?? `${a}, ${b}`, known: known.join(' ') }));
  return { a, b, sectors: sectors ?? null, commodities: commodities(a, b), trade };
}
