import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { type LoadedTable, loadFile, type Missing } from '../atlas/index.ts';
import { fixed, percent } from '../figures/index.ts';
import { countryIn, words } from '../i18n/index.ts';
import { textTable, wrapLines } from '../report/index.ts';
import { jsonText, lines } from './asked.ts';
import { toldInWords } from './evidence-failure.ts';
import { wrongUse } from './failure.ts';
import { listOption } from './load.ts';

interface LoadFlags {
  store: string;
  mapping?: string;
  years?: string[];
  json?: boolean;
  quiet?: boolean;
}

/** The folder of a store unless one is named. */
export const STORE = 'atlas-store';

/** `chorsu atlas load FILE`: trade and indicators into a folder of parquet files. */
export function loadCommand(): Command {
  const w = words().evidence;
  return new Command('load')
    .description(w.loadCommand)
    .argument('<file>', w.loadFile)
    .option('--store <dir>', w.store, STORE)
    .option('--mapping <file>', w.mappingOption)
    .option('--years <years>', w.yearsOption, listOption)
    .option('--json', w.json)
    .option('--quiet', w.quiet)
    .action(async (file: string, flags: LoadFlags) => {
      for (const one of [file, ...(flags.mapping ? [flags.mapping] : [])])
        if (!existsSync(one)) throw wrongUse(words().evidence.noFile({ file: one }));
      const told = lines(flags.quiet ?? false);
      const found = await toldInWords(() =>
        loadFile({
          file,
          folder: flags.store,
          ...(flags.mapping !== undefined && { mapping: flags.mapping }),
          ...(flags.years && { years: flags.years.map(Number) }),
          tell: (stage, share) => told.tell(`${stage} ${percent(share)}`),
        }),
      );
      told.end();
      process.stdout.write(flags.json ? jsonText(found) : loadText(found.tables, found.missing));
    });
}

function loadText(tables: readonly LoadedTable[], missing: readonly Missing[]): string {
  const w = words().evidence;
  const number = (value: number) => fixed(value, 0);
  const parts = tables.flatMap(({ table, before }) => {
    const own = missing.filter((one) => one.path === table.path);
    const head = w.loadedTable({ path: table.path, rows: number(table.rows), before });
    return [wrapLines(head), ...(own.length > 0 ? missingLines(own, number) : [])];
  });
  return `${parts.join('\n')}\n`;
}

function missingLines(own: readonly Missing[], number: (value: number) => string): string[] {
  const w = words().evidence;
  const none = own.filter((one) => one.rows === 0);
  const has = own.filter((one) => one.rows > 0);
  const trade = has.some((one) => one.withoutQuantity !== undefined);
  const right = true;
  const rows = has.map((one) => [
    countryIn(one.economy),
    number(one.rows),
    trade ? percent(one.withoutQuantity ?? 0) : String(one.last ?? ''),
  ]);
  const heads = [
    { head: w.countries },
    { head: w.rows, right },
    { head: trade ? w.withoutQuantity : w.lastYear, right },
  ];
  const nothing =
    none.length > 0 ? [wrapLines(w.nothingOf({ names: none.map((one) => countryIn(one.economy)).join(', ') }))] : [];
  return [w.missingHead, ...(has.length > 0 ? [textTable(heads, rows)] : []), ...nothing];
}
