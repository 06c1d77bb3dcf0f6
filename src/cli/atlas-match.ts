import { Command } from 'commander';
import { commodities, economyName, knownEconomies, matchSectors } from '../atlas/index.ts';
import { language, words } from '../i18n/index.ts';
import { jsonText } from './asked.ts';
import { type MatchDocument, matchText } from './atlas-match-text.ts';
import { wrongUse } from './failure.ts';

/** `chorsu atlas match A B`: complementary industries of two countries. */
export function matchCommand(): Command {
  const w = words().evidence;
  return new Command('match')
    .description(w.matchCommand)
    .argument('<a>', 'alpha-2')
    .argument('<b>', 'alpha-2')
    .option('--json', w.json)
    .option('--quiet', w.quiet)
    .action((first: string, second: string, flags: { json?: boolean }) => {
      const [a, b] = [first.toUpperCase(), second.toUpperCase()];
      if (a === b) throw wrongUse(words().evidence.sameEconomy);
      const document = matchOf(a, b);
      const name = (code: string) => economyName(code, language());
      process.stdout.write(flags.json ? jsonText(document) : matchText(document, name(a), name(b)));
    });
}

/** What the bundled indicators say of two economies; wrong use where they do not know one of them. */
export function matchOf(a: string, b: string): MatchDocument {
  const known = knownEconomies();
  const strange = [a, b].find((one) => !known.includes(one));
  const sectors = strange === undefined ? matchSectors(a, b) : undefined;
  if (!sectors)
    throw wrongUse(words().evidence.unknownEconomy({ code: strange ?? `${a}, ${b}`, known: known.join(' ') }));
  return { a, b, ...sectors, commodities: commodities(a, b), trade: null };
}
