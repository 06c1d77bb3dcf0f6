import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import type { inquiries, questions } from '../questions/index.ts';
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

/** The command of an inquiry. */
async function inquiryNamed(name: keyof typeof inquiries): Promise<Command> {
  const [{ inquiryCommand }, { inquiries }] = await Promise.all([
    import('./inquiry.ts'),
    import('../questions/index.ts'),
  ]);
  return inquiryCommand(inquiries[name]);
}

const loads = {
  new: () => inquiryNamed('new'),
  update: () => inquiryNamed('update'),
  check: () => inquiryNamed('check'),
  convert: () => inquiryNamed('convert'),
  plan: () => inquiryNamed('plan'),
  routes: () => inquiryNamed('routes'),
  verify: () => inquiryNamed('verify'),
  compare: () => inquiryNamed('compare'),
  list: () => inquiryNamed('list'),
  cases: () => inquiryNamed('cases'),
  atlas: async () => (await import('./atlas.ts')).atlasCommand(),
  projects: () => inquiryNamed('projects'),
  standards: () => questionNamed('standards', async () => (await import('./standards.ts')).importMeasures),
  rights: () => questionNamed('rights', async () => (await import('./rights.ts')).importRights),
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
