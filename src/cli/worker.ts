import type { Command } from 'commander';
import { cores, takeJobs } from '../face/index.ts';
import { words } from '../i18n/index.ts';
import { fixed } from '../terminal/index.ts';
import { commandOf, runs } from './command.ts';
import { numberOption } from './load.ts';

interface WorkerFlags {
  db: string;
  workers: number;
  folder?: string;
  quiet?: boolean;
}

/** `chorsu worker --db URL`: takes jobs from the shared queue until Ctrl-C. */
export function workerCommand(): Command {
  const { common, worker } = words().help;
  const command = commandOf('worker')
    .requiredOption('--db <address>', common.db)
    .option('--workers <n>', worker.workers, numberOption('workers', 1), cores())
    .option('--folder <dir>', worker.folder);
  return runs(command, run);
}

async function run({ db, workers, folder, quiet }: WorkerFlags): Promise<void> {
  const say = words().commands.worker;
  const tell = quiet ? () => {} : (text: string) => void process.stderr.write(`${text}\n`);
  let away = false;
  const { close } = await takeJobs({
    db,
    together: workers,
    folder,
    onJob({ kind, seconds, fault }) {
      away = false;
      const took = fixed(seconds, 1);
      tell(fault === undefined ? say.done({ kind, seconds: took }) : say.failed({ kind, fault }));
    },
    onAway(error) {
      if (!away) tell(say.away({ fault: error.message }));
      away = true;
    },
  });
  tell(say.waits({ count: workers }));
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  await close();
}
