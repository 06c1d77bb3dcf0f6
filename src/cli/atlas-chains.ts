import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { chains, chainsTold, fileWord, jsonText, orders, ordersText } from '../questions/index.ts';
import { runs } from './command.ts';
import { load, numberOption } from './load.ts';
import { ownFolder } from './own.ts';

interface ChainsFlags {
  store?: string;
  year?: number;
  html?: boolean;
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

/** `chorsu atlas chains [CASE]`: exporters by stage of a case's chain; without a case, what orders of the members are worth. */
export function chainsCommand(): Command {
  const w = words().evidence;
  const command = new Command('chains')
    .description(w.chainsCommand)
    .argument('[case]', w.chainsCase)
    .option('--store <dir>', w.store)
    .option('--year <year>', w.yearOption, numberOption('year', 1900))
    .option('--html', w.html({ file: 'chains.html' }))
    .option('--out <dir>', w.out);
  return runs(command, async (source: string | undefined, flags: ChainsFlags) => {
    if (source !== undefined) return run(source, flags);
    const found = await orders(tradeOf(flags));
    process.stdout.write(flags.json ? jsonText(found) : ordersText(found));
  });
}

const tradeOf = ({ store, year }: ChainsFlags) => ({
  ...(store !== undefined && { store }),
  ...(year !== undefined && { year }),
});

async function run(source: string, flags: ChainsFlags): Promise<void> {
  const { case: c } = await load(source, { quiet: flags.quiet ?? false });
  const document = await chains(c, tradeOf(flags));
  const told = chainsTold(document, c);
  const files = flags.html ? { 'chains.html': told.page() } : {};
  const out = flags.out ?? `${fileWord(c.name)}-chains`;
  const written = flags.html ? ownFolder(out, `chains ${source}`, ['chains.html']).each(files) : [];
  process.stdout.write(flags.json ? jsonText(document) : told.text());
  if (!flags.json) for (const path of written) process.stdout.write(`${words().evidence.wroteFile({ path })}\n`);
}
