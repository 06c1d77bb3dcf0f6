import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import type { questions } from '../questions/index.ts';
import type { Importer } from './question.ts';

type Load = () => Promise<Command>;

/** The command of a question; `importer` loads what imports files for it. */
async function questionNamed(name: keyof typeof questions, importer?: () => Promise<Importer>): Promise<Command> {
  const [{ questionCommand }, { questions }] = await Promise.all([
    import('./question.ts'),
    import('../questions/index.ts'),
  ]);
  return questionCommand(questions[name], await importer?.());
}

/** `chorsu atlas`: trade evidence, with a command for each question of it. */
async function atlas(): Promise<Command> {
  const command = new Command('atlas').description(words().help.atlas.about);
  for (const name of ['load', 'match', 'bloc', 'chains', 'claims', 'existing'] as const)
    command.addCommand(await questionNamed(name));
  return command;
}

const loads = {
  new: () => questionNamed('new'),
  update: () => questionNamed('update'),
  check: () => questionNamed('check'),
  convert: () => questionNamed('convert'),
  plan: () => questionNamed('plan'),
  routes: () => questionNamed('routes'),
  verify: () => questionNamed('verify'),
  compare: () => questionNamed('compare'),
  list: () => questionNamed('list'),
  cases: () => questionNamed('cases'),
  atlas,
  projects: () => questionNamed('projects'),
  standards: () => questionNamed('standards', async () => (await import('./standards.ts')).importMeasures),
  rights: () => questionNamed('rights', async () => (await import('./rights.ts')).importRegister),
  finance: () => questionNamed('finance'),
  reforms: () => questionNamed('reforms'),
  stress: () => questionNamed('stress'),
  options: () => questionNamed('options'),
  serve: async () => (await import('./serve.ts')).serveCommand(),
  invite: async () => (await import('./invite.ts')).inviteCommand(),
  backup: async () => (await import('./backup.ts')).backupCommand(),
  restore: async () => (await import('./backup.ts')).restoreCommand(),
  worker: async () => (await import('./worker.ts')).workerCommand(),
  ledger: async () => (await import('./ledger.ts')).ledgerCommand(),
  completion: async () => (await import('./completion.ts')).completionCommand(),
} satisfies Readonly<Record<string, Load>>;

/** Every command by name; only the one that is run is loaded. */
export const commands: Readonly<Record<string, Load>> = loads;

/** Every command by name and purpose, for the overview; none is loaded. */
export const overview = (): readonly Command[] =>
  (Object.keys(loads) as (keyof typeof loads)[]).map((name) => new Command(name).description(words().help[name].about));
