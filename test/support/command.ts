import { vi } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { Failure } from '../../src/cli/failure.ts';

/** What a command wrote, the exit status it asks for, and the failure it ended with. */
export interface Ran {
  readonly out: string;
  readonly told: string;
  readonly status: number;
  readonly failure?: Failure;
}

/** Runs a command by its name and captures stdout and stderr. Throws any error that is not a failure of the command. */
export async function ran(name: string, ...args: string[]): Promise<Ran> {
  const command = await commands[name]!();
  const wrote = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((chunk) => {
      wrote[stream] += String(chunk);
      return true;
    }),
  );
  const before = process.exitCode;
  process.exitCode = 0;
  const result = (status: number) => ({ out: wrote.stdout, told: wrote.stderr, status });
  try {
    await command.exitOverride().parseAsync(args, { from: 'user' });
    return result(Number(process.exitCode));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...result(error.exit), failure: error };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}
