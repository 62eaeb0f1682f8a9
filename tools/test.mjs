// `npm test`: installs when needed, then runs the static checks and every test, and ends with one line of totals.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isStarted, root } from './root.mjs';
import { SetupFault, setup } from './setup.mjs';
import { compile, configurations } from './types.mjs';

const minutesMax = 40;
const totals = { passed: 0, failed: 0 };

function report(says, isGood, text) {
  totals[isGood ? 'passed' : 'failed'] += 1;
  process.stdout.write(`${isGood ? 'ok  ' : 'FAIL'} ${says}\n${isGood || !text ? '' : `${text}\n`}`);
}

function checkStyle() {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const run = spawnSync(process.execPath, [biome, 'check', '--colors=off', '--max-diagnostics=50', '.'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const text = `${run.stdout ?? ''}${run.stderr ?? ''}`.trim();
  report('formatting and lint', run.status === 0, `${text}\nMost of this is mended by: npm run format`);
}

function checkTypes() {
  for (const { file, says } of configurations) {
    const { isGood, text } = compile(file);
    report(says, isGood, text);
  }
}

/** Counts tests from the machine-readable result; a file that could not even load counts as one failure. */
export function countTests(result) {
  let passed = 0;
  let failed = 0;
  for (const file of result.testResults) {
    const broken = file.assertionResults.filter((each) => each.status === 'failed').length;
    passed += file.assertionResults.filter((each) => each.status === 'passed').length;
    failed += broken || (file.status === 'failed' ? 1 : 0);
  }
  return { passed, failed };
}

async function runTests(args) {
  const output = join(root, '.build', `tests-${process.pid}.json`);
  mkdirSync(join(root, '.build'), { recursive: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${output}`, ...args],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_ENV: 'test' } },
  );
  let isLate = false;
  const alarm = setTimeout(() => {
    isLate = true;
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 5000).unref();
  }, minutesMax * 60_000);
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  clearTimeout(alarm);
  if (isLate) process.stdout.write(`FAIL the tests did not end within ${minutesMax} minutes\n`);
  try {
    const { passed, failed } = countTests(JSON.parse(readFileSync(output, 'utf8')));
    totals.passed += passed;
    totals.failed += failed;
    // A run can fail outside any test: an unhandled error, or no test at all.
    if (failed === 0 && (code !== 0 || passed === 0)) totals.failed += 1;
  } catch {
    totals.failed += 1;
  } finally {
    rmSync(output, { force: true });
  }
}

if (isStarted(import.meta.url)) {
  try {
    await setup();
    checkStyle();
    checkTypes();
    await runTests(process.argv.slice(2));
  } catch (fault) {
    totals.failed += 1;
    process.stdout.write(`${fault instanceof SetupFault ? fault.message : fault.stack}\n`);
  }
  process.exitCode = totals.failed === 0 ? 0 : 1;
  process.stdout.write(`${totals.passed} passed, ${totals.failed} failed\n`);
}
