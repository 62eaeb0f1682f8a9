// `start`: serves the live page while the sample day happens again, until it is told to stop.

import { once } from 'node:events';
import type { Hub } from '@proofhouse/record/hub.ts';
import { type Served, serve } from '@proofhouse/server/serve.ts';
import { type Command, type Given, option, type Result } from '../command.ts';
import { feedOf } from '../feed.ts';
import { hasRecord, openStore, openToWrite, rememberHead } from '../folder.ts';
import { exits, wrongUse } from '../stops.ts';
import { openTelling, readScenario, sampleDay } from '../telling.ts';

const PORT = 8014;
const SPEED = 60;

function wholeFrom(given: Given, name: string, least: number, most: number): number | undefined {
  const typed = option(given, name);
  if (typed === undefined) return undefined;
  const value = Number(typed);
  if (/^\d{1,6}$/.test(typed) && value >= least && value <= most) return value;
  throw wrongUse(`bad-${name}`, `"${typed}" cannot be the ${name}.`, `Write a whole number from ${least} to ${most}.`);
}

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException | undefined)?.code === 'EADDRINUSE';

/** Listens where asked; where nobody asked for a port and the usual one is taken, on any that is free. */
async function listen(given: Given, serveOn: (port: number) => Promise<Served>): Promise<Served> {
  const asked = wholeFrom(given, 'port', 0, 65_535);
  try {
    return await serveOn(asked ?? PORT);
  } catch (error) {
    if (!isTaken(error)) throw error;
    if (asked === undefined) return serveOn(0);
    throw wrongUse('port-taken', `Port ${asked} is taken.`, 'Choose another with --port, or 0 for any that is free.');
  }
}

/** The record to serve: one that is there, or the sample day that begins anew in a fresh folder or in memory. */
async function openDay(given: Given) {
  const isThere = given.hasData && hasRecord(given.data);
  if (isThere) return { hub: await openToWrite(given.data, given.around.now()), replay: undefined };
  const scenario = readScenario(given, sampleDay());
  const told = await openTelling(scenario, given.hasData ? { store: await openStore(given.data) } : {});
  return { hub: told.hub, replay: feedOf(told) };
}

async function untilStopped(given: Given): Promise<void> {
  const { stop } = given.around;
  if (!stop.aborted) await once(stop, 'abort');
}

async function run(given: Given): Promise<Result> {
  const speed = wholeFrom(given, 'speed', 1, 100_000) ?? SPEED;
  wholeFrom(given, 'port', 0, 65_535);
  const { hub, replay }: { hub: Hub; replay: ReturnType<typeof feedOf> | undefined } = await openDay(given);
  try {
    const served = await listen(given, (port) =>
      serve({
        hub,
        port,
        speed,
        play: replay !== undefined,
        open: given.options['open'] !== false,
        print: (line) =>
          given.around.out(given.json ? `${JSON.stringify({ ready: line.split(' ').at(-1) })}\n` : `${line}\n`),
        ...(replay === undefined ? {} : { replay }),
      }),
    );
    await untilStopped(given);
    await served.close();
    if (replay !== undefined && given.hasData) rememberHead(given.data, hub);
  } finally {
    await hub.close();
  }
  return { exit: exits.done, text: '', json: undefined };
}

export const start: Command = {
  name: 'start',
  says: 'Serve the live page while the sample day happens again, until stopped.',
  more: [
    'Prints one line with the address when it is ready, and stays until SIGTERM or SIGINT. Without --data nothing is written; with a fresh folder the ' +
      'day is kept there; with a folder that holds a record, that record is served as it is.',
  ],
  options: [
    {
      flag: '--port <port>',
      says: `the port to listen on, 0 for any that is free; ${PORT}, or a free one, unless given`,
    },
    { flag: '--no-open', says: 'leave the browser alone' },
    { flag: '--speed <speed>', says: `seconds of the day in a second; ${SPEED} unless given` },
  ],
  examples: [],
  run,
};
