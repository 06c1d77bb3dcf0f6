import { words } from '../i18n/index.ts';
import { type Answer, jsonText, pdfOf, questionReport } from '../questions/index.ts';
import { Failure } from './failure.ts';
import { claimFolder, outputPath } from './output-folder.ts';
import type { QuestionRun } from './question-run.ts';
import type { Report } from './report-file.ts';
import { lines } from './terminal.ts';

/**
 * Writes the files of an answer, adds it to the report, if one is named, and prints it.
 *
 * @throws {Failure} a fault that the answer tells of, after all is written
 */
export async function putAnswer(answer: Answer, run: QuestionRun, report?: Report): Promise<void> {
  const { question, documentFile } = run;
  const { json = false, quiet = false, html = false } = run.flags;
  const name = answer.file ?? question.page;
  const input = html || report ? await answer.input?.() : undefined;
  const page = html && name && (input ? questionReport(input) : answer.page?.());
  const files = {
    ...(documentFile && { [documentFile]: jsonText(answer.document) }),
    ...answer.files,
    ...(answer.papers && (await pdfOf(answer.papers))),
    ...(page && { [name!]: page }),
  };
  const written = writeFiles(files, answer, run);
  const sections = input && report ? [report.add(input)] : [];
  const document = () => (answer.oneLine ? `${JSON.stringify(answer.document)}\n` : jsonText(answer.document));
  if (!json || !answer.next)
    process.stdout.write(answer.print ?? (json ? document() : answer.text([...written, ...sections])));
  const stream = json || answer.print !== undefined ? process.stderr : process.stdout;
  for (const path of run.claimed ? [] : written) stream.write(`${words().evidence.wroteFile({ path })}\n`);
  if (answer.note !== undefined) lines(quiet).info(answer.note);
  if (answer.fault !== undefined) throw new Failure(answer.exit || 1, answer.fault);
  if (answer.exit) process.exitCode = answer.exit;
}

/** Writes files into the folder that was claimed, or else into one beside what the answer is about; returns their paths. */
function writeFiles(
  files: NonNullable<Answer['files']>,
  answer: Answer,
  { question, source, flags, claimed }: QuestionRun,
) {
  const names = Object.keys(files);
  if (names.length === 0) return [];
  const about = answer.source ?? source;
  const path =
    about === undefined
      ? (flags.out ?? answer.folder ?? question.folder ?? '.')
      : outputPath(about, question.name, flags.out);
  const folder = claimed ?? claimFolder(path, about ?? question.name, names);
  const replaces = !question.keepsFiles && (question.writesDocument || answer.files);
  return replaces ? folder.write(question.name, files) : folder.writeEach(files);
}
