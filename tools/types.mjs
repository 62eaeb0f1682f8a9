// `npm run types`: compiles every tsconfig of the workspace, without output, and says which one failed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isStarted, root } from './root.mjs';
import { orExplain, setup } from './setup.mjs';

/** One entry per configuration: the pure packages see neither Node nor a browser. */
export const configurations = [
  { file: 'tsconfig.pure.json', says: 'types of the pure packages' },
  { file: 'tsconfig.json', says: 'types of everything' },
  { file: 'apps/phone/tsconfig.json', says: 'types of the phone' },
  { file: 'apps/phone/tsconfig.test.json', says: 'types of the tests of the phone' },
];

export function compile(file) {
  const tsc = join(root, 'node_modules', '@typescript', 'native', 'bin', 'tsc');
  const run = spawnSync(process.execPath, [tsc, '--noEmit', '--pretty', 'false', '-p', join(root, file)], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { isGood: run.status === 0, text: `${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}`.trim() };
}

if (isStarted(import.meta.url)) {
  await orExplain(async () => {
    await setup();
    for (const { file, says } of configurations) {
      const { isGood, text } = compile(file);
      process.stdout.write(`${isGood ? 'ok  ' : 'FAIL'} ${says}\n${text ? `${text}\n` : ''}`);
      if (!isGood) process.exitCode = 1;
    }
  });
}
