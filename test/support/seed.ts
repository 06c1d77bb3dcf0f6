import fc from 'fast-check';
import { useMedium } from '../../src/i18n/index.ts';

/** Property tests draw the same cases in every run, so that a change alone can make them fail; `FAST_CHECK_SEED` draws others. */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 1) });

/** Test files of a worker share modules. A server sets the medium to pages, so each file sets it back to the terminal. */
useMedium('terminal');
