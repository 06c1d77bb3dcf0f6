import { Command } from 'commander';
import { words } from '../i18n/index.ts';
import type { inquiries, questions } from '../questions/index.ts';
import type { Takes } from './question.ts';

type Load = () => Promise<Command>;

/** The command of a question, and what takes a file in its place. */
async function asking(name: keyof typeof questions, takes?: () => Promise<Takes>): Promise<Command> {
  const [{ questionCommand }, { questions }] = await Promise.all([
    import('./question.ts'),
    import('../questions/index.ts'),
  ]);
  return questionCommand(questions[name], await takes?.());
}

/** The command of an inquiry. */
async function inquiring(name: keyof typeof inquiries): Promise<Command> {
  const [{ inquiryCommand }, { inquiries }] = await Promise.all([
    import('./inquiry.ts'),
    import('../questions/index.ts'),
  ]);
  return inquiryCommand(inquiries[name]);
}

const loads = {
  new: () => inquiring('new'),
  update: () => inquiring('update'),
  check: () => inquiring('check'),
  convert: () => inquiring('convert'),
  plan: () => inquiring('plan'),
  routes: () => inquiring('routes'),
  verify: () => inquiring('verify'),
  compare: () => inquiring('compare'),
  list: () => inquiring('list'),
  cases: () => inquiring('cases'),
  atlas: async () => (await import('./atlas.ts')).atlasCommand(),
  projects: () => inquiring('projects'),
  standards: () => asking('standards', async () => (await import('./standards.ts')).takeMeasures),
  rights: () => asking('rights', async () => (await import('./rights.ts')).takePolicies),
  finance: () => asking('finance'),
  reforms: () => asking('reforms'),
  stress: () => asking('stress'),
  options: () => asking('options'),
  serve: async () => (await import('./serve.ts')).serveCommand(),
  invite: async () => (await import('./invite.ts')).inviteCommand(),
  backup: async () => (await import('./backup.ts')).backupCommand(),
  restore: async () => (await import('./backup.ts')).restoreCommand(),
  worker: async () => (await import('./worker.ts')).workerCommand(),
  ledger: async () => (await import('./ledger.ts')).ledgerCommand(),
  completion: async () => (await import('./completion.ts')).completionCommand(),
} satisfies Readonly<Record<string, Load>>;

/** Every command by name; only the one asked for is loaded. */
export const commands: Readonly<Record<string, Load>> = loads;

/** Every command by name and purpose, for the overview; none is loaded. */
export const overview = (): readonly Command[] =>
  (Object.keys(loads) as (keyof typeof loads)[]).map((name) => new Command(name).description(words().help[name].about));
