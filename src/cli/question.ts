import type { Command } from 'commander';
import {
  type Case,
  type Host,
  jsonText,
  needPdf,
  type PlanForOptions,
  type PlanForQuestion,
  pdfOf,
  planFor,
  progressLine,
  type Question,
} from '../questions/index.ts';
import { type AnswerFlags, answerOptions, answerPlaces, putAnswer } from './answer.ts';
import { caseCommand, runs } from './command.ts';
import { load } from './load.ts';
import { optionOf, valuesIn } from './options.ts';
import { claimFolder } from './output-folder.ts';
import { readPlan } from './read-document.ts';
import { interruptible, lines } from './terminal.ts';
import { commandTime } from './time.ts';

/** Imports a file that an option names, instead of asking the question; returns false where no option does. */
export type Importer = (source: string, c: Case, flags: AnswerFlags) => boolean;

/** Makes the command of a question from its declaration. */
export function questionCommand(question: Question, importFile?: Importer): Command {
  const command = caseCommand(question.name);
  if (question.plan) command.option('--plan <plan>', question.plan());
  for (const option of Object.values(question.options)) command.addOption(optionOf(option));
  return runs(answerOptions(command, question.name), (source: string, flags: AnswerFlags, parsed: Command) =>
    run(question, importFile, source, flags, parsed),
  );
}

async function run(
  question: Question,
  importFile: Importer | undefined,
  source: string,
  flags: AnswerFlags,
  command: Command,
): Promise<void> {
  const values = valuesIn(question, command);
  const { json = false, quiet = false, html = false } = flags;
  const c = await load(source, { quiet: quiet || json });
  if (importFile?.(source, c, flags)) return;
  const { plan: path } = command.opts<{ plan?: string }>();
  if (question.needsPdf?.(values)) needPdf();
  question.check?.(c, values, path !== undefined);
  const places = answerPlaces(question, source, c, flags, values);
  const messages = lines(quiet);
  let stop: ReturnType<typeof interruptible> | undefined;
  const host: Host = {
    case: c,
    source,
    hasPlan: path !== undefined,
    deadlines: commandTime,
    progress: messages.progress,
    info: messages.info,
    warn: lines(false).info,
    plan: (options) => readOrMakePlan(c, path, quiet, options),
    stopSignal(deadline) {
      stop = interruptible(messages.info, undefined, deadline);
      return stop.signal;
    },
    folder: (name, option, path) =>
      (path === undefined ? places.folder : claimFolder(path, source, [name], { option }))?.subfolder(name),
  };
  try {
    const answer = await question.answer(values, host);
    messages.clear();
    const page = html || flags.report ? await answer.page() : undefined;
    const pdf = answer.papers ? await pdfOf(answer.papers) : {};
    const { document } = answer;
    const files = putAnswer(places, { document, page, files: { ...answer.files, ...pdf } }, flags);
    process.stdout.write(json ? jsonText(document) : answer.text(files));
    if (answer.note !== undefined) messages.info(answer.note);
  } finally {
    stop?.done();
  }
}

/** The plan that a question is about: read from the path, or made now, with its progress shown. */
async function readOrMakePlan(
  asRead: Case,
  path: string | undefined,
  quiet: boolean,
  options: Omit<PlanForOptions, 'given' | 'onProgress'> = {},
): Promise<PlanForQuestion> {
  if (path !== undefined) return planFor(asRead, { ...options, given: { plan: readPlan(path), path } });
  const { progress, clear } = lines(quiet, 0);
  const line = progressLine();
  const found = await planFor(asRead, { ...options, onProgress: (now) => progress(line(now)) });
  clear();
  return found;
}
