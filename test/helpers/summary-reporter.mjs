/**
 * A reporter that ends the run with one line that a script can read: `unit: 12 passed, 0 failed, 1 skipped`.
 * Each test counts once in each browser; a file that does not load counts as one failed test.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
export function summaryReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const results = [...sessions].flatMap((session) => {
        const tests = session.testResults ? testsOf(session.testResults) : [];
        return session.passed || tests.some(({ passed, skipped }) => !passed && !skipped)
          ? tests
          : [...tests, { passed: false, skipped: false }];
      });
      const skipped = results.filter((test) => test.skipped).length;
      const passed = results.filter((test) => test.passed && !test.skipped).length;
      console.log(`\nunit: ${passed} passed, ${results.length - passed - skipped} failed, ${skipped} skipped`);
    },
  };
}

/** @returns {import('@web/test-runner').TestResult[]} */
function testsOf(/** @type {import('@web/test-runner').TestSuiteResult} */ suite) {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}
