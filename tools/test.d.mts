// Types of test.mjs, for the test that imports it.

/** Counts tests from the machine-readable result of a run. */
export function countTests(result: { testResults: { status: string; assertionResults: { status: string }[] }[] }): {
  passed: number;
  failed: number;
};
