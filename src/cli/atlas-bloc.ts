import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { bloc, blocTold, jsonText } from '../questions/index.ts';
import { runs } from './command.ts';
import { numberOption } from './load.ts';
import { ownFolder } from './own.ts';

interface BlocFlags {
  store?: string;
  year?: number;
  html?: boolean;
  out: string;
  json?: boolean;
}

/** `chorsu atlas bloc`: the ten members together. */
export function blocCommand(): Command {
  const w = words().evidence;
  const command = new Command('bloc')
    .description(words().atlas.blocCommand)
    .option('--store <dir>', w.store)
    .option('--year <year>', w.yearOption, numberOption('year', 1900))
    .option('--html', w.html({ file: 'bloc.html' }))
    .option('--out <dir>', w.out, 'chorsu-bloc');
  return runs(command, run);
}

async function run({ store, year, html, out, json }: BlocFlags): Promise<void> {
  const document = await bloc({ ...(store !== undefined && { store }), ...(year !== undefined && { year }) });
  const told = blocTold(document);
  const written = html ? ownFolder(out, 'bloc', ['bloc.html']).each({ 'bloc.html': told.page() }) : [];
  process.stdout.write(json ? jsonText(document) : told.text());
  if (!json) for (const path of written) process.stdout.write(`${words().evidence.wroteFile({ path })}\n`);
}
