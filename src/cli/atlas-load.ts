import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { jsonText, loadProgress, loadText, loadTrade } from '../questions/index.ts';
import { lines } from './asked.ts';
import { runs } from './command.ts';
import { dbOption } from './database.ts';
import { wrongUse } from './failure.ts';
import { listOption } from './load.ts';

interface LoadFlags {
  store: string;
  mapping?: string;
  years?: string[];
  db?: string;
  json?: boolean;
  quiet?: boolean;
}

/** `chorsu atlas load FILE`: trade and indicators into a folder of parquet files. */
export function loadCommand(): Command {
  const w = words().evidence;
  const command = new Command('load')
    .description(w.loadCommand)
    .argument('<file>', w.loadFile)
    .option('--store <dir>', w.store, 'atlas-store')
    .option('--mapping <file>', w.mappingOption)
    .addOption(dbOption(w.loadDb))
    .option('--years <years>', w.yearsOption, listOption);
  return runs(command, run);
}

async function run(file: string, { store, mapping, years, db, json, quiet = false }: LoadFlags): Promise<void> {
  for (const one of db === undefined ? [file, ...(mapping ? [mapping] : [])] : [])
    if (!existsSync(one)) throw wrongUse(words().evidence.noFile({ file: one }));
  const told = lines(quiet);
  const found = await loadTrade({
    ...{ file, folder: store, db },
    ...(mapping !== undefined && { mapping }),
    ...(years && { years: years.map(Number) }),
    tell: (stage, share) => told.tell(loadProgress(stage, share)),
  });
  told.end();
  process.stdout.write(json ? jsonText(found) : loadText(found.tables, found.missing));
}
