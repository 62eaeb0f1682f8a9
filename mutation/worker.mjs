// Judges the mutants it is given, in a thread of its own.
import { parentPort, workerData } from 'node:worker_threads';

const { bundle, mutants, begunWith } = workerData;
const { judge, judgeBegun } = await import(bundle);
const fates =
  begunWith === undefined ? judge(mutants, (done) => parentPort.postMessage({ done })) : [judgeBegun(begunWith)];
parentPort.postMessage({ fates });
