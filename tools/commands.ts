import type { Command, Option } from 'commander';
import { commands } from '../src/cli/commands.ts';
import { cores } from '../src/jobs/index.ts';
import { pageWith } from './lib/section.ts';

/** Pages that explain the answers of commands, by the command's name. */
const pages: Readonly<Record<string, string>> = {
  check: 'format.md',
  convert: 'format.md',
  plan: 'mathematics.md',
  routes: 'network.md',
  standards: 'standards.md',
  rights: 'rights.md',
  finance: 'finance.md',
  reforms: 'reforms.md',
  options: 'reforms.md',
  stress: 'reforms.md',
  ledger: 'ledger.md',
};

/** The text under the options of a command, by its name. */
const notes: Readonly<Record<string, string>> = {
  plan: `Without \`--gap\` the search ends when the decision is settled: when a better plan may gain 2 % of what this one gains over building nothing, at most
0.1 % of the gross cost and at least a millionth of it. Where two plans are compared, as by \`reforms\`, ask for less with \`--gap\`: what the gap
leaves open is in every interval.

Report, terminal and plan.json (\`decision.plants\`) say of each plant what its owners and the economy get, and a verdict: build, needs support, open, not tested.

Report, terminal and plan.json (\`decision.cooperation\`) say what the plan does for trade among the members of the bloc (of the hub where the case names no
bloc; of all its countries, and not on the first page, where it names neither), against the plan that builds nothing; \`tables/cooperation.csv\` has it by good and pair of countries. See [mathematics.md](mathematics.md).`,
};

const everywhere = new Set(['--json', '--quiet', '--lang', '--help']);

/** docs/commands.md: every command, argument and option as the program itself declares them. */
export async function commandsPage(): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  const sections = loaded.map((command) => commandText(command, '##', 'chorsu'));
  return pageWith('docs/commands.md', { commands: sections.join('\n').trimEnd() });
}

function commandText(command: Command, depth: string, before: string): string {
  const name = `${before} ${command.name()}`;
  const args = command.registeredArguments.map((arg) => {
    const word = `${arg.name().toUpperCase()}${arg.variadic ? '…' : ''}`;
    return arg.required ? word : `[${word}]`;
  });
  const page = depth === '##' ? pages[command.name()] : undefined;
  const head = `${depth} \`${[name, ...args].join(' ')}\`\n\n${sentence(command.description())}`;
  const own = command.options.filter((option) => !option.hidden && !everywhere.has(option.long ?? ''));
  const rows = [
    ...command.registeredArguments.map((arg) => [`${arg.name().toUpperCase()}`, arg.description, '']),
    ...own.map((option) => [`\`${option.flags}\``, option.description, defaultOf(option)]),
  ].filter(([name, words]) => name !== 'CASE' && words !== '');
  const lines = rows.map((cells) => `| ${cells.map((cell) => cell!.replaceAll('|', '\\|')).join(' | ')} |`);
  const note = depth === '##' ? notes[command.name()] : undefined;
  const table = rows.length === 0 ? '' : `\n| option | does | default |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
  const subs = command.commands
    .filter((sub) => sub.name() !== 'help')
    .map((sub) => commandText(sub, `${depth}#`, name));
  return [`${head}${page ? ` See [${page}](${page}).` : ''}\n${table}${note ? `\n${note}\n` : ''}`, ...subs].join('\n');
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** The default in words; one that depends on the machine is described by its rule. */
function defaultOf({ defaultValue, defaultValueDescription, long }: Option): string {
  const value: unknown = defaultValue ?? defaultValueDescription;
  if (long === '--workers' && value === cores()) return 'one for each core, at most 8';
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '';
  return `\`${String(value)}\``;
}
