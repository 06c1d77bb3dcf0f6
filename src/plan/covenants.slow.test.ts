import { it } from 'vitest';
import { endsWithCover, lending } from '../../test/support/covenants.ts';

const asked = lending.flatMap((name) => [1.2, 8].map((cover) => [name, cover] as const));
it.each(asked)('a plan of the reference case %s ends where its lenders ask a cover of %d', endsWithCover);
