/** What may follow a command: `path` is the command with its part (`ledger add`), empty for the program itself. */
export interface Completed {
  readonly path: string;
  /** Parts and options, each with its purpose. */
  readonly words: readonly (readonly [word: string, purpose: string])[];
  readonly cases: readonly string[];
}

const wordsOf = ({ words, cases }: Completed): string => [...words.map(([word]) => word), ...cases].join(' ');
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The path of the line so far: its first word, and its second where the two together are a command. */
const pathIn = (all: readonly Completed[], list: string, end: string): string => `  local chorsu_path= word
  for word in "\${${list}}"; do
    [[ $word == -* ]] && continue
    case "$chorsu_path\${chorsu_path:+ }$word" in
      ${all
        .map(({ path }) => path)
        .filter((path) => path !== '')
        .map(quoted)
        .join('|')}) chorsu_path="$chorsu_path\${chorsu_path:+ }$word" ;;
    esac
  ${end}`;

/** For bash: `source <(chorsu completion bash)`. */
const bash = (all: readonly Completed[]): string => `# source <(chorsu completion bash)
_chorsu() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=
${pathIn(all, 'COMP_WORDS[@]:1:COMP_CWORD-1', 'done')}
  case "$chorsu_path" in
${all.map((one) => `    ${quoted(one.path)}) words=${quoted(wordsOf(one))} ;;`).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  local IFS=$'\\n'
  [[ -n $chorsu_path && $current != -* ]] && COMPREPLY+=($(compgen -f -- "$current"))
  return 0
}
complete -o filenames -F _chorsu chorsu
`;

/** For zsh: `source <(chorsu completion zsh)`, after `compinit`. */
const zsh = (all: readonly Completed[]): string => `#compdef chorsu
# source <(chorsu completion zsh), after compinit
_chorsu() {
${pathIn(all, '(@)words[2,CURRENT-1]', 'done')}
  local -a options cases
  case "$chorsu_path" in
${all
  .map(
    ({ path, words, cases }) => `    ${quoted(path)})
      options=(${words.map(([word, purpose]) => quoted(`${word}:${purpose.replaceAll(':', '\\:')}`)).join(' ')})
      cases=(${cases.map(quoted).join(' ')}) ;;`,
  )
  .join('\n')}
  esac
  _describe chorsu options
  compadd -a cases
  [[ -n $chorsu_path ]] && _files
  return 0
}
compdef _chorsu chorsu
`;

/** For fish: `chorsu completion fish | source`. */
const fish = (all: readonly Completed[]): string => {
  const parts = all.filter(({ path }) => path.includes(' '));
  const condition = (path: string): string => {
    if (path === '') return `not __fish_seen_subcommand_from ${all[0]!.words.map(([word]) => word).join(' ')}`;
    const [command, part] = path.split(' ');
    const seen = `__fish_seen_subcommand_from ${command}`;
    if (part !== undefined) return `${seen}; and __fish_seen_subcommand_from ${part}`;
    const own = parts.filter((part) => part.path.startsWith(`${path} `)).map((part) => part.path.split(' ')[1]);
    return own.length === 0 ? seen : `${seen}; and not __fish_seen_subcommand_from ${own.join(' ')}`;
  };
  const line = (path: string, word: string, purpose: string) => {
    const what = word.startsWith('--') ? `-l ${word.slice(2)}` : `-a ${quoted(word)}`;
    const bare = path === '' ? ' -f' : '';
    return `complete -c chorsu${bare} -n ${quoted(condition(path))} ${what}${purpose === '' ? '' : ` -d ${fishText(purpose)}`}`;
  };
  const lines = all.flatMap(({ path, words, cases }) => [
    ...words.map(([word, purpose]) => line(path, word, purpose)),
    ...cases.map((name) => line(path, name, '')),
  ]);
  return `# chorsu completion fish | source\n${lines.join('\n')}\n`;
};

const fishText = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

export const scripts = { bash, zsh, fish } as const;
