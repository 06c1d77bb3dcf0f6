import { DatabaseError } from '../face/index.ts';
import { words } from '../i18n/index.ts';
import { Failure, wrongUse } from './failure.ts';

/** Does what needs the shared database, and says in words why it cannot be used. */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const { place, said } = error;
    const told = words().commands.database[error.code]({ place, said });
    throw error.code === 'address' ? wrongUse(told) : new Failure(1, told);
  }
}
