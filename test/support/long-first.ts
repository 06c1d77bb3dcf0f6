import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests of the whole house take seconds, those of a room a moment: the short ones come last and fill what the long ones leave of the time. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) =>
      /[\\/]test[\\/]|[\\/]src[\\/](cli|jobs|store)[\\/]/.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((one) => !isLong(one))];
  }
}
