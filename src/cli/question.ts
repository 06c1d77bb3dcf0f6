import { type Command, Option } from 'commander';
import {
  type Case,
  type Option as Declared,
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
import { dbOption } from './database.ts';
import { wrongUse } from './failure.ts';
import { listOption, load, numberOption, only } from './load.ts';
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

/** An option as the parser of the command line has it. */
export function optionOf(declared: Declared<unknown>): Option {
  const { flag, kind, about, byDefault } = declared;
  if (kind === 'queue') return dbOption(about());
  const option = new Option(flag, about()).hideHelp(declared.hidden ?? false);
  if (kind === 'yes') return option;
  if (byDefault !== undefined) option.default(byDefault);
  const name = option.long!.slice(2);
  if (kind === 'number') return option.argParser(numberOption(name, declared.least));
  if (kind === 'list') return option.argParser(listOption);
  if (kind !== 'numbers') return option;
  const number = numberOption(name, declared.least);
  return option.argParser((value: string, before: number[] = []) => [...before, ...listOption(value).map(number)]);
}

/** Whether an option stands behind the name of the command. */
export const isArgument = ({ kind }: Declared<unknown>): boolean =>
  kind === 'argument' || kind === 'arguments' || kind === 'case';

/** What is asked: arguments of a command by their place, options by their flag. */
export function valuesIn({ options }: Pick<Question, 'options'>, command: Command): Record<string, unknown> {
  const given: Readonly<Record<string, unknown>> = command.opts();
  const args = Object.values(options).filter(isArgument);
  return Object.fromEntries(
    Object.entries(options).map(([name, one]) => {
      const place = args.indexOf(one);
      if (place >= 0) return [name, one.kind === 'arguments' ? command.args.slice(place) : command.args[place]];
      const option = new Option(one.flag);
      const said = given[option.attributeName()];
      // `--no-plan` and `--plan <plan>` share an attribute, which is false where the first is given.
      const value = option.negate ? said === false : ((said === false ? undefined : said) ?? one.byDefault);
      if (one.kind === 'choice' && value !== undefined && !one.of.includes(String(value)))
        throw wrongUse(one.wrong(String(value)));
      const other = one.with === undefined ? undefined : /\w+/.exec(one.with)![0];
      if (other !== undefined && given[other] === undefined) only(one.with!, command, option.attributeName());
      return [name, value];
    }),
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
    ...{ case: c, source, hasPlan: path !== undefined, time: commandTime },
    ...{ tell: told.tell, say: told.say, warn: lines(false).say },
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
