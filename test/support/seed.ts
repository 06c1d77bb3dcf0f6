import fc from 'fast-check';
import { useMedium } from '../../src/i18n/index.ts';

/** Property tests draw the same cases in every run, so that a change alone can make them fail; `FAST_CHECK_SEED` draws others. */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 1) });

/** Files of a worker share their modules: a server that one of them starts speaks on pages, the others on a terminal. */
useMedium('terminal');
