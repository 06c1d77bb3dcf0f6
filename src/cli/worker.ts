import { Command } from 'commander';
import { takeJobs } from '../face/index.ts';
import { fixed } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import { cores } from '../jobs/index.ts';
import { withDatabase } from './database.ts';
import { numberOption } from './load.ts';

/** `chorsu worker --db URL`: takes jobs from the shared queue until Ctrl-C. */
export function workerCommand(): Command {
  return new Command('worker')
    .description(words().help.worker.about)
    .requiredOption('--db <address>', words().help.common.db)
    .option('--workers <n>', words().help.worker.workers, numberOption('workers', 1), cores())
    .option('--quiet', words().help.common.quiet)
    .action(async ({ db, workers, quiet }: { db: string; workers: number; quiet?: boolean }) => {
      const say = words().commands.worker;
      const tell = quiet ? () => {} : (text: string) => void process.stderr.write(`${text}\n`);
      let away = false;
      const { close } = await withDatabase(() =>
        takeJobs({
          db,
          together: workers,
          onJob({ kind, seconds, fault }) {
            away = false;
            const took = fixed(seconds, 1);
            tell(fault === undefined ? say.done({ kind, seconds: took }) : say.failed({ kind, fault }));
          },
          onAway(error) {
            if (!away) tell(say.away({ fault: error.message }));
            away = true;
          },
        }),
      );
      tell(say.waits({ count: workers }));
      await new Promise<void>((done) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
      });
      await close();
    });
}
