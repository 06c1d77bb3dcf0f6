import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Runs the long files first: tests of the whole house take seconds, those of a room a moment, which fill the gaps at the end. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) =>
      /[\\/]test[\\/]|[\\/]src[\\/](cli|jobs|store)[\\/]/.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((specification) => !isLong(specification))];
  }
}
