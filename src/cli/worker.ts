import type { Command } from 'commander';
import { words } from '../i18n/index.ts';
import { cores, fixed, takeJobs } from '../questions/index.ts';
import { watch, watchServer } from '../server/index.ts';
import { commandOf, runs } from './command.ts';
import { numberOption, serviceDb } from './options.ts';
import { terminated } from './terminal.ts';
import { logOf, type WatchFlags, watchOptions } from './watching.ts';

interface WorkerFlags extends WatchFlags {
  db: string;
  workers: number;
  folder?: string;
  grace: number;
  quiet?: boolean;
}

/** `chorsu worker --db URL`: takes jobs from the shared queue until Ctrl-C. */
export function workerCommand(): Command {
  const { common, worker } = words().help;
  const command = commandOf('worker')
    .addOption(serviceDb(common.db).makeOptionMandatory())
    .option('--workers <n>', worker.workers, numberOption('workers', 1), cores())
    .option('--folder <dir>', worker.folder)
    .option('--grace <s>', worker.grace, numberOption('grace', 0), 5);
  return runs(watchOptions(command), run);
}

async function run({ db, workers, folder, grace, quiet, ...flags }: WorkerFlags): Promise<void> {
  const say = words().commands.worker;
  const isText = !quiet && flags.log === 'text';
  const tell = isText ? (text: string) => void process.stderr.write(`${text}\n`) : () => {};
  const { log, metrics } = watch(logOf(flags));
  let away = false;
  const { ready, close } = await takeJobs({
    db,
    together: workers,
    folder,
    onJob({ kind, seconds, fault }) {
      away = false;
      const took = fixed(seconds, 1);
      metrics.count('chorsu_jobs', { kind, outcome: fault === undefined ? 'done' : 'failed' });
      metrics.time('chorsu_job_seconds', { kind }, seconds);
      log({ event: 'job', kind, seconds, ...(fault === undefined ? {} : { fault }) });
      tell(fault === undefined ? say.done({ kind, seconds: took }) : say.failed({ kind, fault }));
    },
    onAway(error) {
      if (!away) {
        log({ event: 'away', fault: error.message });
        tell(say.away({ fault: error.message }));
      }
      away = true;
    },
  });
  const isReady = () =>
    ready().then(
      () => undefined,
      () => 'database',
    );
  const watched =
    flags.watchPort === undefined ? undefined : await watchServer({ log, metrics }, isReady, flags.watchPort);
  log({ event: 'start', workers, ...(watched ? { watchPort: watched.port } : {}) });
  tell(say.waits({ count: workers }));
  await terminated();
  await close(grace);
  watched?.close();
  log({ event: 'stop' });
}
