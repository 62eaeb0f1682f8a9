// `start`: serves the sample production, to be played by hand or replayed, until it is told to stop.

import { once } from 'node:events';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Hub } from '@proofhouse/record/hub.ts';
import { type Served, serve } from '@proofhouse/server/serve.ts';
import { readClock } from '../clock.ts';
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

/** When the morning is left to whoever plays it: W-01 was taken out of the safe, and nothing is in it yet. */
const MORNING = '08:38';

/** What is served: the hub, and either a day that happens by itself or the time it is there. */
interface Opened {
  readonly hub: Hub;
  readonly replay?: ReturnType<typeof feedOf>;
  readonly clock?: () => Millis;
}

/** The record to serve: one that is there, or the sample day, begun anew in a fresh folder or in memory. */
async function openDay(given: Given): Promise<Opened> {
  const isThere = given.hasData && hasRecord(given.data);
  if (isThere) return { hub: await openToWrite(given.data, given.around.now()) };
  const scenario = readScenario(given, sampleDay());
  const where = given.hasData ? { store: await openStore(given.data) } : {};
  if (given.options['replay'] === true) {
    const told = await openTelling(scenario, where);
    return { hub: told.hub, replay: feedOf(told) };
  }
  const { zone, openedAt } = scenario;
  const morning = readClock(MORNING, { zone, opened: openedAt, last: openedAt });
  const told = await openTelling(scenario, { ...where, until: morning });
  for await (const _ of told);
  const from = given.around.now();
  return { hub: told.hub, clock: () => morning + given.around.now() - from };
}

async function untilStopped(given: Given): Promise<void> {
  const { stop } = given.around;
  if (!stop.aborted) await once(stop, 'abort');
}

async function run(given: Given): Promise<Result> {
  const speed = wholeFrom(given, 'speed', 1, 100_000) ?? SPEED;
  wholeFrom(given, 'port', 0, 65_535);
  const { hub, replay, clock } = await openDay(given);
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
        ...(clock === undefined ? {} : { clock, path: 'play.html' }),
      }),
    );
    await untilStopped(given);
    await served.close();
    if (given.hasData) rememberHead(given.data, hub);
  } finally {
    await hub.close();
  }
  return { exit: exits.done, text: '', json: undefined };
}

export const start: Command = {
  name: 'start',
  says: 'Serve the sample production on the morning of day 14, to be played by hand, until stopped.',
  more: [
    'Prints one line with the address when it is ready, and stays until SIGTERM or SIGINT. The page shows the board, the cart and two phones side by ' +
      'side. With --replay the whole day happens by itself on the board instead. Without --data nothing is written; with a fresh folder the ' +
      'day is kept there; with a folder that holds a record, that record is served as it is.',
  ],
  options: [
    {
      flag: '--port <port>',
      says: `the port to listen on, 0 for any that is free; ${PORT}, or a free one, unless given`,
    },
    { flag: '--no-open', says: 'leave the browser alone' },
    { flag: '--replay', says: 'let the sample day happen by itself, from its first minute' },
    { flag: '--speed <speed>', says: `with --replay: seconds of the day in a second; ${SPEED} unless given` },
  ],
  examples: [],
  run,
};
