import { caseHash } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { question } from '../declare.ts';
import { argument, boolean } from '../option.ts';
import { copyInto, readWhole } from '../write.ts';

const say = () => words().help.convert;

/** A case from folder to workbook and back, without loss. */
export const convertQuestion = question({
  name: 'convert',
  description: () => say().about,
  options: {
    case: argument('<case>', () => words().help.common.caseArg),
    target: argument('<target>', () => words().help.common.target),
    flat: boolean('--flat', () => say().flat),
    force: boolean('--force', () => say().force),
  },
  async answer({ case: source, target, flat, force }, host) {
    const write = await host.caseWriter(target, source, force);
    const read = await readWhole(source);
    await write(copyInto(read, target, flat), source);
    const { name } = read.case;
    const hash = caseHash(read.case);
    const text = () => `${target}: ${name}, sha256 ${hash}\n`;
    return { document: { case: name, target, caseHash: hash }, oneLine: true, text };
  },
});
