import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { examine, issueLines, jsonText, listRows, listTables, rowsText, tablesText } from '../questions/index.ts';
import { caseCommand, runs } from './command.ts';
import { wrongUse } from './failure.ts';

interface ListFlags {
  all?: boolean;
  json?: boolean;
}

/** `chorsu list CASE TABLE [TEXT]`: finds keys, by any word of the row in any script. */
export function listCommand(): Command {
  const { table, text, all } = words().help.list;
  return runs(caseCommand('list').argument('[table]', table).argument('[text]', text).option('--all', all), run);
}

async function run(source: string, table: string | undefined, text: string | undefined, flags: ListFlags) {
  const { case: c, issues } = await examine(source);
  if (issues.some((issue) => issue.code === 'case-missing')) throw wrongUse(issueLines(issues)[0]!);
  if (table === undefined) {
    const tables = listTables(c);
    const document = tables.map(({ told: _, ...rest }) => rest);
    process.stdout.write(flags.json ? jsonText(document) : tablesText(tables));
    return;
  }
  const found = listRows(c, table, text);
  process.stdout.write(flags.json ? jsonText(found) : rowsText(table, found, flags.all ?? false));
  if (found.length === 0) process.exitCode = 1;
}
