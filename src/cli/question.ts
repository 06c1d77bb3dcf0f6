import type { Command } from 'commander';
import {
  type Case,
  type Door,
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
import { ownFolder } from './own.ts';
import { readPlan } from './read-document.ts';
import { interruptible, lines } from './terminal.ts';
import { commandTime } from './time.ts';

/** Takes a file instead of asking the question; says whether one was given. */
export type Takes = (source: string, c: Case, flags: AnswerFlags) => boolean;

/** The command of a question, as it declares itself. */
export function questionCommand(question: Question, takes?: Takes): Command {
  const command = caseCommand(question.name);
  if (question.plan) command.option('--plan <plan>', question.plan());
  for (const one of Object.values(question.options)) command.addOption(optionOf(one));
  return runs(answerOptions(command, question.name), (source: string, flags: AnswerFlags, own: Command) =>
    run(question, takes, source, flags, own),
  );
}

async function run(
  question: Question,
  takes: Takes | undefined,
  source: string,
  flags: AnswerFlags,
  command: Command,
): Promise<void> {
  const asked = valuesIn(question, command);
  const { json = false, quiet = false, html = false } = flags;
  const c = await load(source, { quiet: quiet || json });
  if (takes?.(source, c, flags)) return;
  const { plan: path } = command.opts<{ plan?: string }>();
  if (question.prints?.(asked)) needPdf();
  question.check?.(c, asked, path !== undefined);
  const places = answerPlaces(question, source, c, flags, asked);
  const told = lines(quiet);
  let stop: ReturnType<typeof interruptible> | undefined;
  const door: Door = {
    case: c,
    source,
    hasPlan: path !== undefined,
    time: commandTime,
    tell: told.tell,
    say: told.say,
    warn: lines(false).say,
    plan: (wanted) => planAsked(c, path, quiet, wanted),
    stopping(time) {
      stop = interruptible(told.say, undefined, time);
      return stop.signal;
    },
    folder: (name, option, where) =>
      (where === undefined ? places.own : ownFolder(where, source, [name], { option }))?.hold(name),
  };
  try {
    const answer = await question.answer(asked, door);
    told.end();
    const page = html || flags.report ? await answer.page() : undefined;
    const printed = answer.papers ? await pdfOf(answer.papers) : {};
    const { document } = answer;
    const files = putAnswer(places, { document, page, files: { ...answer.files, ...printed } }, flags);
    process.stdout.write(json ? jsonText(document) : answer.text(files));
    if (answer.beside !== undefined) told.say(answer.beside);
  } finally {
    stop?.done();
  }
}

/** The plan that a question is asked about: read from a file, or made now with its progress told. */
async function planAsked(
  asRead: Case,
  path: string | undefined,
  quiet: boolean,
  asked: Omit<PlanForOptions, 'given' | 'onProgress'> = {},
): Promise<PlanForQuestion> {
  if (path !== undefined) return planFor(asRead, { ...asked, given: { plan: readPlan(path), path } });
  const { tell, end } = lines(quiet, 0);
  const line = progressLine();
  const found = await planFor(asRead, { ...asked, onProgress: (now) => tell(line(now)) });
  end();
  return found;
}
