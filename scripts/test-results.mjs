import { writeFileSync } from 'node:fs';

/**
 * A Vitest reporter that writes what happened, counted test by test, to the file in NOVI_TEST_RESULTS. Vitest's
 * own summary does not count a file that failed to load, nor an error outside every test: here both are failures.
 */
export default class TestResults {
  onTestRunEnd(modules, unhandledErrors) {
    const results = { passed: 0, failed: 0, skipped: [], broken: [] };
    for (const module of modules) {
      const file = module.relativeModuleId ?? module.moduleId;
      const errors = module.errors();
      if (errors.length > 0) results.broken.push(`${file}: ${errors[0].message}`);
      for (const suite of module.children.allSuites()) {
        if (suite.errors().length > 0)
          results.broken.push(`${file} > ${suite.fullName}: ${suite.errors()[0].message}`);
      }
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        if (state === 'passed') results.passed += 1;
        else if (state === 'failed') results.failed += 1;
        else results.skipped.push({ name: `${file} > ${test.fullName}`, reason: note ?? 'no reason given' });
      }
    }
    for (const error of unhandledErrors) results.broken.push(`outside every test: ${error.message}`);
    writeFileSync(process.env.NOVI_TEST_RESULTS, JSON.stringify(results));
  }
}
