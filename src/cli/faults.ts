import {
  CaseError,
  ConflictError,
  DatabaseError,
  NoAnswerError,
  NoGainError,
  NothingToPlanError,
  NoWorthError,
  RequestError,
  requestWords,
  StoreError,
  TableError,
  UnusableError,
} from '../face/index.ts';
import { sentences, words } from '../i18n/index.ts';
import { caseErrorText, evidenceFaults } from '../terminal/index.ts';
import { Failure, wrongUse } from './failure.ts';

/** Options of the command line by those of the library, where they differ. */
const optionNames: Readonly<Record<string, string>> = {
  withoutTargets: '--without-target',
  frontiers: '--frontier',
  from: 'FROM',
  to: 'TO',
  economies: 'A, B',
};

/** A fault of the library as the failure that the command line promises; anything else as it is. */
export function asFailure(error: unknown, source?: string): unknown {
  if (error instanceof RequestError) {
    const { option, given, known, fault } = error;
    return wrongUse(requestWords({ option: optionNames[option] ?? `--${option}`, given, known, fault }));
  }
  if (error instanceof UnusableError) return wrongUse(error.message);
  if (error instanceof NoGainError) return new Failure(1, words().options.noGain);
  if (error instanceof NothingToPlanError) {
    const hint = source === undefined ? undefined : words().planning.seeCheck({ source });
    return new Failure(1, sentences(error.message, hint));
  }
  if ([NoAnswerError, NoWorthError, ConflictError].some((kind) => error instanceof kind))
    return new Failure(1, (error as Error).message);
  if (error instanceof CaseError) return new Failure(1, caseErrorText(error));
  if (error instanceof DatabaseError) {
    const { code, place, said } = error;
    return new Failure(code === 'address' ? 2 : 1, words().commands.database[code]({ place, said }));
  }
  if (error instanceof StoreError || error instanceof TableError)
    return new Failure(error instanceof StoreError && error.code === 'store-missing' ? 2 : 1, evidenceFaults(error));
  return error;
}
