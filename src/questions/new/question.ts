import { basename, resolve } from 'node:path';
import { type Case, fileWord, parseJson, templateFolder, templateNames } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { UnusableError } from '../../plan/index.ts';
import { question } from '../declare.ts';
import { firstLibrary, makeFirst, readAnswers } from '../first/ask.ts';
import { firstText } from '../first/blocks.ts';
import { faultText, firstInWords } from '../first/words.ts';
import { argument, text } from '../option.ts';
import { copyInto, newCase, readWhole } from '../write.ts';

const say = () => words().help.new;

/** A case to begin with: every table with its header, a copy of a case or template under a new name, or tables made from answers. */
export const newQuestion = question({
  name: 'new',
  description: () => say().about,
  options: {
    dir: argument('<dir>', () => words().help.common.target),
    from: text('--from <case>', () => say().from),
    template: text('--template <name>', () => say().template({ names: templateNames() })),
    answers: text('--answers <file>', () => words().first.answersOption),
  },
  async answer({ dir: target, from, template, answers }, host) {
    const { newCase: said } = words().commands;
    const write = await host.caseWriter(target);
    const name = fileWord(basename(resolve(target)).replace(/\.xlsx$/i, ''));
    if (answers !== undefined) {
      if (from !== undefined || template !== undefined)
        throw new UnusableError('answers-only', words().first.answersOnly);
      const { case: c, values } = await firstOf(answers, host.readBytes(answers), name);
      await write(c, name);
      return {
        document: { case: name, target, lines: values.lines },
        oneLine: true,
        text: () => firstText(values, target),
      };
    }
    const source = template === undefined ? from : folderOfTemplate(template, from);
    if (source === undefined) await write(newCase(name, new Date().getUTCFullYear() + 1, 10), name, { every: true });
    else {
      const copy = copyInto(await readWhole(source), target);
      await write(named(copy, { name, ...(template !== undefined && { template }) }), source);
    }
    const made = template === undefined ? said.empty : said.template;
    return { document: { case: name, target }, oneLine: true, text: () => `${made({ target })}\n` };
  },
});

const named = (c: Case, settings: { readonly name: string; readonly template?: string }): Case => ({
  ...c,
  name: settings.name,
  settings: { ...c.settings, ...settings },
});

/** The folder of a template; refused where there is none of that name, or where a case to copy is named too. */
function folderOfTemplate(name: string, from: string | undefined): string {
  const { newCase: said } = words().commands;
  const templates = templateNames();
  if (from !== undefined) throw new UnusableError('either', said.either);
  if (!templates.includes(name)) throw new UnusableError('no-template', said.noTemplate({ name, known: templates }));
  return templateFolder(name);
}

/** A case from a file of answers, with every value that was not answered. What cannot be understood is refused. */
async function firstOf(file: string, bytes: Uint8Array, name: string) {
  const wrong = (at: string) => new UnusableError('answers', words().first.answersWrong({ file, at }));
  const json = parseJson(Buffer.from(bytes).toString('utf8'));
  if (!json.ok) throw wrong(`${json.fault.line}:${json.fault.column}`);
  const read = readAnswers(json.value);
  if ('at' in read) throw wrong(read.at);
  const library = await firstLibrary();
  const first = makeFirst(library, read.answers, name, new Date());
  if (first.faults.length > 0) throw new UnusableError('answers', first.faults.map(faultText).join('\n'));
  return { case: first.case, values: firstInWords(library, first) };
}
