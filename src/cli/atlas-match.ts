import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { jsonText, matchTold, matchWhole, type TradeAsked } from '../questions/index.ts';
import { runs } from './command.ts';
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
  const command = new Command('match')
    .description(w.matchCommand)
    .argument('<a>', 'alpha-2')
    .argument('<b>', 'alpha-2')
    .option('--store <dir>', w.store)
    .option('--year <year>', w.yearOption, numberOption('year', 1900))
    .option('--digits <n>', w.digitsOption, numberOption('digits', 2), 6)
    .option('--to <scheme>', w.toOption)
    .option('--html', w.html({ file: 'atlas.html' }))
    .option('--out <dir>', w.out);
  return runs(command, run);
}

async function run(first: string, second: string, flags: MatchFlags): Promise<void> {
  const [a, b] = [first.toUpperCase(), second.toUpperCase()];
  const trade = tradeOf(flags);
  const whole = await matchWhole(a, b, trade);
  const told = matchTold(whole);
  const files = flags.html ? { 'atlas.html': told.page() } : {};
  const out = flags.out ?? `atlas-${a}-${b}`;
  const written = flags.html ? ownFolder(out, `atlas ${a} ${b}`, ['atlas.html']).each(files) : [];
  process.stdout.write(flags.json ? jsonText(whole.document) : told.text());
  if (!flags.json) for (const path of written) process.stdout.write(`${words().evidence.wroteFile({ path })}\n`);
}

const tradeOf = ({ store, year, digits, to }: MatchFlags): TradeAsked | undefined =>
  store === undefined
    ? undefined
    : { store, digits, ...(year !== undefined && { year }), ...(to !== undefined && { to }) };
