import { sentences, words } from '../i18n/index.ts';

type Say = (found: readonly string[]) => string;

/** What the parser of the command line says, by its own English texts, with what they name. */
const patterns = (): readonly (readonly [RegExp, Say])[] => {
  const texts = words().asking;
  return [
    [/^missing required argument '(.+)'$/, ([name = '']) => texts.missingArgument({ name })],
    [/^option '(.+)' argument missing$/, ([option = '']) => texts.missingValue({ option })],
    [/^required option '(.+)' not specified$/, ([option = '']) => texts.missingOption({ option })],
    [
      /^option '(.+)' cannot be used with option '(.+)'$/,
      ([option = '', other = '']) => texts.conflict({ option, other }),
    ],
    [/^unknown option '(.+)'$/, ([option = '']) => texts.unknownOption({ option })],
    [/^unknown command '(.+)'$/, ([name = '']) => texts.unknownCommand({ name })],
    [
      /^too many arguments.*\. Expected (\d+) arguments? but got (\d+)\.$/,
      ([most, given]) => texts.tooMany({ most: Number(most), given: Number(given) }),
    ],
    [
      /^option '(.+)' argument '(.*)' is invalid\. ?(.*)$/s,
      ([option = '', value = '', why]) => sentences(texts.badValue({ option, value }), why),
    ],
    [
      /^command-argument value '(.*)' is invalid for argument '(.+)'\. ?(.*)$/s,
      ([value = '', name = '', why]) => sentences(texts.badArgument({ name, value }), why),
    ],
  ];
};

/** A text of the parser of the command line in the language that is spoken; one that is not known stays as it is. */
export function parserWords(text: string): string {
  const { didYouMean, seeHelp } = words().asking;
  const [, what = text, names] = /^error: (.*?)(?:\n\(Did you mean (?:one of )?(.+)\?\))?\s*$/s.exec(text) ?? [];
  for (const [pattern, say] of patterns()) {
    const found = pattern.exec(what);
    if (found) return sentences(say(found.slice(1)), names === undefined ? seeHelp : didYouMean({ names }));
  }
  return what;
}
