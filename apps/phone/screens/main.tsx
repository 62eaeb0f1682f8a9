// Starts the app: opens this device and draws what it says, and again after every change.

import '../machine/strict.ts';
import { render } from 'preact';
import { keepShell } from '../machine/keepshell.ts';
import { type Opened, openOwn, openSeat, takeUpWork } from '../machine/open.ts';
import { App } from './app.tsx';

const root = document.getElementById('app');
const seat = new URLSearchParams(location.search).get('as');
let opened: Opened | undefined;
let fault: string | undefined;

const draw = (): void => {
  if (root) render(<App opened={opened} fault={fault} seat={seat} />, root);
};

const LOOK_EVERY = 2_000;

/** Looks whether somebody has let this device in, until they have. */
function awaitWork(): void {
  setTimeout(async () => {
    // The hub may be out of reach: that is no fault, and the next look is soon.
    const found = await takeUpWork(draw).catch(() => undefined);
    if (!found) return awaitWork();
    opened = found;
    opened.desk.watch(draw);
    draw();
  }, LOOK_EVERY);
}

async function start(): Promise<void> {
  try {
    opened = await (seat === null ? openOwn(draw) : openSeat(seat, draw));
    opened?.desk.watch(draw);
    if (!opened) awaitWork();
  } catch (error) {
    fault = error instanceof Error ? error.message : String(error);
  }
  draw();
  await keepShell();
}

void start();
