import { existsSync, readFileSync } from 'node:fs';
import { type CommandHost, planFor, progressLine } from '../questions/index.ts';
import { load } from './load.ts';
import { claimFolder } from './output-folder.ts';
import { claim, type QuestionRun, writesDocument } from './question-run.ts';
import { readPlan } from './read-document.ts';
import { bytesOf } from './read-file.ts';
import { interruptible, lines } from './terminal.ts';
import { commandTime } from './time.ts';
import { mustBeReplaceable, writeCase } from './write-case.ts';
import { writeWhole } from './write-file.ts';

/** What a question can ask of the command that runs it: files, folders, plans and lines of the terminal. */
export function commandHost(run: QuestionRun): CommandHost {
  const { source, flags } = run;
  const { json = false, quiet = false, html = false, out } = flags;
  const { info, progress, clear } = lines(quiet);
  const solving = lines(quiet, 0);
  const line = progressLine();
  const host: CommandHost = {
    source: source ?? '',
    printsJson: json,
    writesFiles: html || out !== undefined,
    exists: existsSync,
    readText: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
    readBytes: bytesOf,
    readPlan,
    readCase: (path, warns) => load(path, { quiet: quiet || !warns }),
    writeFile: writeWhole,
    async caseWriter(path, from, force) {
      await mustBeReplaceable(path, from, force);
      return (c, of, options) => writeCase(c, path, of, options);
    },
    claimFolder: (about, names, parts) => (writesDocument(flags) ? claim(run, about, names, parts) : undefined),
    folder: (name, option, path) =>
      (path === undefined ? run.claimed : claimFolder(path, source!, [name], { option }))?.subfolder(name),
    async plan(c, path, options) {
      const given = path === undefined ? {} : { given: { plan: readPlan(path), path } };
      const plan = await planFor(c, { ...options, ...given, onProgress: host.solveProgress });
      if (path === undefined) clear();
      return plan;
    },
    deadlines: commandTime,
    info,
    warn: lines(false).info,
    progress,
    solveProgress: (now) => solving.progress(line(now)),
    async interruptible(work, { message, deadline } = {}) {
      const stop = interruptible(info, message, deadline);
      return work(stop.signal).finally(stop.done);
    },
  };
  return host;
}
