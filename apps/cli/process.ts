// The surroundings of a real run: this process, its output and its signals.

import type { Surroundings } from './surroundings.ts';

let stopping: AbortController | undefined;

/** One signal for the whole process, so that running main twice adds no second listener. */
function stopSignal(): AbortSignal {
  if (stopping) return stopping.signal;
  const controller = new AbortController();
  stopping = controller;
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}

/** Whoever reads us may stop reading early (`| head`): that is no fault of ours. */
function letReadersGo(): void {
  if (process.stdout.listenerCount('error') > 0) return;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** This process as surroundings. A command that waits for the stop signal asks for it; others die of it as usual. */
export function processSurroundings(): Surroundings {
  letReadersGo();
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    folder: process.cwd(),
    now: () => Date.now(),
    get stop() {
      return stopSignal();
    },
  };
}
