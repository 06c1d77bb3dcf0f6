import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { program } from '../../test/support/needs.ts';
import { temporary } from '../../test/support/temporary.ts';
import { completionCommand } from './completion.ts';

const folder = temporary();
const script = (shell: string) => join(folder, shell);

beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    let text = '';
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
      text += String(part);
      return true;
    });
    await completionCommand().parseAsync([shell], { from: 'user' });
    write.mockRestore();
    writeFileSync(script(shell), text);
  }
});

/** Words that a shell offers after what is typed, the last word being begun. */
const offered: Readonly<Record<string, (line: readonly string[]) => string[]>> = {
  bash: (line) => {
    const words = line.map((word) => `'${word}'`).join(' ');
    const ask = `source ${script('bash')}; COMP_WORDS=(${words}); COMP_CWORD=${line.length - 1}; _chorsu; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return printed('bash', ['--norc', '-c', ask]);
  },
  zsh: (line) => {
    const stubs = `compdef() { :; }; _files() { :; }; _describe() { print -l -- "\${(@)\${(P)2}%%:*}"; }; compadd() { print -l -- "\${(@)\${(P)2}}"; }`;
    const ask = `${stubs}; source ${script('zsh')}; words=(${line.map((word) => `'${word}'`).join(' ')}); CURRENT=${line.length}; _chorsu`;
    return printed('zsh', ['-f', '-c', ask]).filter((word) => word.startsWith(line.at(-1)!));
  },
  fish: (line) => {
    const ask = `source ${script('fish')}; complete -C '${line.join(' ')}'`;
    return printed('fish', ['--no-config', '-c', ask]).map((word) => word.split('\t')[0]!);
  },
};

const printed = (shell: string, args: readonly string[]): string[] =>
  execFileSync(shell, args, { cwd: folder, encoding: 'utf8' })
    .split('\n')
    .filter((word) => word !== '');

describe.each(Object.keys(offered))('completion in %s', (shell) => {
  it.skipIf(!program(shell, `apt-get install ${shell}`))('offers commands, their parts, options and cases', () => {
    const offer = offered[shell]!;
    expect(offer(['chorsu', 'st'])).toEqual(['standards', 'stress']);
    expect(offer(['chorsu', 'ledger', 'pro'])).toEqual(['prove']);
    expect(offer(['chorsu', 'plan', 'sol'])).toEqual(['solar-central-asia', 'solar-papers']);
    expect(offer(['chorsu', 'plan', 'solar-central-asia', '--without'])).toEqual(['--without-target']);
    expect(offer(['chorsu', '--lang', 'ru', 'ver'])).toEqual(['verify']);
    expect(offer(['chorsu', 'compare', 'solar'])).toEqual([]);
  });
});
