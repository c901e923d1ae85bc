import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What starts whole programs, browsers or archives: minutes in a few lines, which sorting by size would leave for the end, when one core stands idle. */
const long = [/\/portal\/e2e\//, /\.browser\.test\.ts$/, /\/features\/(backup|archive-import|demo|offline|contributions)\//, /\/platform\/database\/embedded\//, /\/(leak|authorisation-matrix)\.test\.ts$/];

/** Vitest's own order (by the last run's times, by size where there was none), the long ones before the others. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => (long.some((pattern) => pattern.test(moduleId)) ? 0 : 1);
    return [...sorted].sort((a, b) => rank(a) - rank(b));
  }
}
