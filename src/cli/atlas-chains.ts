import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import {
  type Case,
  type ChainsDocument,
  chains,
  chainsAnswer,
  chainsDraft,
  chainsInWords,
  chainsPage,
  chainsText,
  DRAWS,
  fileWord,
  hiddenProjects,
  hiddenText,
  jsonText,
} from '../questions/index.ts';
import { runs } from './command.ts';
import { load, numberOption } from './load.ts';
import { ownFolder } from './own.ts';
import { copyInto, nameOf, readWhole, refuseThere, writeCase } from './write.ts';

interface ChainsFlags {
  new?: string;
  store?: string;
  year?: number;
  draws: number;
  seed: number;
  html?: boolean;
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

/** `chorsu atlas chains [CASE]`: where a case's chain can stand; without a case, where announced projects come in the order. */
export function chainsCommand(): Command {
  const w = words().evidence;
  const command = new Command('chains')
    .description(w.chainsCommand)
    .argument('[case]', w.chainsCase)
    .option('--new <dir>', w.newOption)
    .option('--store <dir>', w.store)
    .option('--year <year>', w.yearOption, numberOption('year', 1900))
    .option('--draws <n>', w.drawsOption, numberOption('draws', 10), DRAWS)
    .option('--seed <n>', w.seedOption, numberOption('seed', 0), 1)
    .option('--html', w.html({ file: 'chains.html' }))
    .option('--out <dir>', w.out);
  return runs(command, async (source: string | undefined, flags: ChainsFlags) => {
    if (source !== undefined) return run(source, flags);
    const found = hiddenProjects();
    process.stdout.write(flags.json ? jsonText(found) : hiddenText(found));
  });
}

async function run(source: string, flags: ChainsFlags): Promise<void> {
  const { new: target, store, year, draws, seed } = flags;
  if (target !== undefined) await refuseThere(target);
  const { case: c } = await load(source, { quiet: flags.quiet ?? false });
  const found = await chains(c, {
    ...{ draws, seed },
    ...(store !== undefined && { store }),
    ...(year !== undefined && { year }),
  });
  const document = target === undefined ? found : await drafted(found, c, source, target);
  const answer = chainsAnswer(document, c.name);
  const shown = chainsInWords(document, c);
  const files = flags.html ? { 'chains.html': chainsPage(shown, c, answer) } : {};
  const out = flags.out ?? `${fileWord(c.name)}-chains`;
  const written = flags.html ? ownFolder(out, `chains ${source}`, ['chains.html']).each(files) : [];
  process.stdout.write(flags.json ? jsonText(document) : chainsText(shown, answer));
  if (!flags.json) for (const path of written) process.stdout.write(`${words().evidence.wroteFile({ path })}\n`);
}

/** Writes a draft of a new case, and says so in the document. */
async function drafted(found: ChainsDocument, c: Case, source: string, target: string): Promise<ChainsDocument> {
  const draft = chainsDraft(found, c, copyInto(await readWhole(source), target));
  const name = fileWord(nameOf(target));
  await writeCase({ ...draft.case, name, settings: { ...draft.case.settings, name } }, target, source);
  return { ...found, draft: { target, candidates: draft.candidates, supplies: draft.supplies } };
}
