import { writeFileSync } from 'node:fs';
import { openCase, applyReforms } from '../src/case/index.ts';
import { assemble } from '../src/plan/index.ts';
import { toMps } from '../src/linear/index.ts';
const c = (await openCase('solar-central-asia')).case;
writeFileSync('/tmp/ref/base.mps', toMps(assemble(c).frame.program,'base'));
