import type { Command } from 'commander';
import { sentences, words } from '../i18n/index.ts';
import {
  AccessError,
  BackupError,
  CaseError,
  ConflictError,
  caseErrorText,
  DatabaseError,
  evidenceFaults,
  FolderInUseError,
  NoAnswerError,
  NoGainError,
  NothingToPlanError,
  NoWorthError,
  RequestError,
  requestWords,
  StoreError,
  TableError,
  UnusableError,
} from '../questions/index.ts';
import { Failure, wrongUse } from './failure.ts';

/** The flag or the argument of a command for an option of the library: `reforms` may be `--reforms`, `--reform` or `REFORMS`. */
function nameIn(command: Command, option: string): string {
  const flag = command.options.find((one) => [option, option.replace(/s$/, '')].includes(one.attributeName()));
  const argument = command.registeredArguments.find((registeredArgument) => registeredArgument.name() === option);
  return flag?.long ?? argument?.name().toUpperCase() ?? option;
}

/** Translates an error of the library into a failure with its exit status; other errors are returned as they are. */
export function asFailure(error: unknown, command: Command, source?: string): unknown {
  if (error instanceof RequestError) {
    const { option, given, known, fault } = error;
    return wrongUse(requestWords({ option: nameIn(command, option), given, known, fault }));
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
  if (error instanceof BackupError) {
    const { code, given } = error;
    const isOfPlace = code === 'full' || code === 'silent';
    return new Failure(isOfPlace ? 1 : 2, words().commands.backup[code]({ given }));
  }
  if (error instanceof FolderInUseError) {
    const { pid, host, since } = error.holder;
    return wrongUse(words().commands.serve.folderHeld({ folder: error.folder, pid, host, since }));
  }
  if (error instanceof DatabaseError) {
    const { code, place, said } = error;
    return new Failure(code === 'address' ? 2 : 1, words().commands.database[code]({ place, said }));
  }
  if (error instanceof AccessError) return new Failure(2, `${words().problems.access[error.code]} (${error.given})`);
  if (error instanceof StoreError || error instanceof TableError)
    return new Failure(
      error instanceof StoreError && ['store-missing', 'file-missing'].includes(error.code) ? 2 : 1,
      evidenceFaults(error),
    );
  return error;
}
