// Judges the mutants it is given, in a thread of its own.
import { parentPort, workerData } from 'node:worker_threads';

const { judged, tests, mutants, about, begunWith } = workerData;
const { judge, judgeBegun } = await import(judged);
if (begunWith === undefined) {
  await import(tests);
  await judge(mutants, about, (said) => parentPort.postMessage(said));
} else parentPort.postMessage({ fate: await judgeBegun(begunWith, about, () => import(tests)) });
parentPort.postMessage({ ended: true });
