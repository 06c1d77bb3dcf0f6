import { Command } from 'commander';
import {
  type Basis,
  bundledEvidence,
  bundledRegister,
  DRAWS,
  draftCase,
  findChains,
  type HiddenTest,
  hiddenByAdvantage,
  hiddenInCase,
  MEMBERS,
  type Stage,
  storeEvidence,
} from '../atlas/index.ts';
import { at, fileWord, type Rows, readCase } from '../case/index.ts';
import { ownName, words } from '../i18n/index.ts';
import { chainsReport } from '../report/index.ts';
import { jsonText } from './asked.ts';
import { chainsAnswer, chainsText, hiddenText } from './atlas-chains-text.ts';
import { toldInWords } from './evidence-failure.ts';
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

/** The document of `chorsu atlas chains CASE --json`. */
export interface ChainsDocument {
  readonly basis: Basis;
  readonly bloc: readonly string[];
  /** Random groups of the null. */
  readonly draws: number;
  readonly stages: readonly Stage[];
  /** Rows that `--new` added. */
  readonly draft: {
    readonly target: string;
    readonly candidates: readonly string[];
    readonly supplies: readonly string[];
  } | null;
}

/** `chorsu atlas chains [CASE]`: where a case's chain can stand; without a case, where announced projects come in the order. */
export function chainsCommand(): Command {
  const w = words().evidence;
  return new Command('chains')
    .description(w.chainsCommand)
    .argument('[case]', w.chainsCase)
    .option('--new <dir>', w.newOption)
    .option('--store <dir>', w.store)
    .option('--year <year>', w.yearOption, numberOption('year', 1900))
    .option('--draws <n>', w.drawsOption, numberOption('draws', 10), DRAWS)
    .option('--seed <n>', w.seedOption, numberOption('seed', 0), 1)
    .option('--html', w.html({ file: 'chains.html' }))
    .option('--out <dir>', w.out)
    .option('--json', w.json)
    .option('--quiet', w.quiet)
    .action(async (source: string | undefined, flags: ChainsFlags) => {
      if (source === undefined) {
        const found = await toldInWords(hidden);
        process.stdout.write(flags.json ? jsonText(found) : hiddenText(found));
      } else await run(source, flags);
    });
}

/** Where announced projects come: by advantage in each bundled table, and by the finder on the bundled cases that they are linked to. */
function hidden(): HiddenTest[] {
  const projects = bundledRegister();
  const names = projects.flatMap((one) => one.candidates.map((key) => key.split(':')[0]!));
  const byFinder = [...new Set(names)].sort().flatMap((name) => {
    const { case: c } = readCase(name);
    const rows = at(c, Number(c.settings.start));
    return hiddenInCase(projects, rows, name, bundledEvidence(), blocOf(rows));
  });
  return [...hiddenByAdvantage(projects, MEMBERS), ...byFinder];
}

/** The bloc of a case; all its countries where it names none. */
const blocOf = (rows: Rows): readonly string[] =>
  rows.settings.bloc.length > 0 ? rows.settings.bloc : [...new Set(rows.places.map((one) => one.country))].sort();

/** A stage with the names of its process and inputs in the reader's language; the document keeps their keys. */
function inReadersWords(stage: Stage, rows: Rows): Stage {
  const process = rows.processes.find((one) => one.process === stage.stage);
  const nameOf = (good: string) => ownName(rows.goods.find((one) => one.good === good) ?? {}) ?? good;
  const members = stage.members.map((one) => ({
    ...one,
    inputs: one.inputs.map((x) => ({ ...x, good: nameOf(x.good) })),
  }));
  return { ...stage, name: ownName(process ?? {}) ?? stage.name, members };
}

async function run(source: string, flags: ChainsFlags): Promise<void> {
  if (flags.new !== undefined) await refuseThere(flags.new);
  const { case: c } = await load(source, { quiet: flags.quiet ?? false });
  const year = Number(c.settings.start);
  const rows = at(c, year);
  const bloc = blocOf(rows);
  const { store, year: of } = flags;
  const evidence = await toldInWords(() =>
    store === undefined ? bundledEvidence() : storeEvidence(store, bloc, of === undefined ? {} : { year: of }),
  );
  const stages = findChains(rows, evidence, { bloc, draws: flags.draws, seed: flags.seed });
  const target = flags.new;
  const draft =
    target === undefined
      ? undefined
      : draftCase(copyInto(await readWhole(source), target), rows, stages, evidence.basis, year);
  if (target !== undefined && draft) {
    const name = fileWord(nameOf(target));
    await writeCase({ ...draft.case, name, settings: { ...draft.case.settings, name } }, target, source);
  }
  const document: ChainsDocument = {
    basis: evidence.basis,
    bloc,
    draws: flags.draws,
    stages,
    draft: target !== undefined && draft ? { target, candidates: draft.candidates, supplies: draft.supplies } : null,
  };
  const answer = chainsAnswer(document, c.name);
  const shown = { ...document, stages: stages.map((one) => inReadersWords(one, rows)) };
  const files = flags.html ? { 'chains.html': chainsReport({ ...shown, title: c.title, answer }) } : {};
  const out = flags.out ?? `${fileWord(c.name)}-chains`;
  const written = flags.html ? ownFolder(out, `chains ${source}`, ['chains.html']).each(files) : [];
  process.stdout.write(flags.json ? jsonText(document) : chainsText(shown, answer));
  if (!flags.json) for (const path of written) process.stdout.write(`${words().evidence.wroteFile({ path })}\n`);
}
