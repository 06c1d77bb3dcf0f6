import { StoreError, storeFaultWords, TableError, tableFaultWords } from '../atlas/index.ts';
import { Failure } from './failure.ts';

/** Runs what reads tables of evidence; its faults end the command, a line each. */
export async function toldInWords<T>(run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof StoreError) throw new Failure(error.code === 'store-missing' ? 2 : 1, storeFaultWords(error));
    if (!(error instanceof TableError)) throw error;
    throw new Failure(
      1,
      error.faults
        .slice(0, 200)
        .map((fault) => `  ${tableFaultWords(fault)}`)
        .join('\n')
        .trimStart(),
    );
  }
}
