// Every command, in the order of --help: first the day, then looking, then proving, then looking things up.

import type { Command } from '../command.ts';
import { backup } from './backup.ts';
import { board } from './board.ts';
import { casesCommand } from './cases.ts';
import { demo } from './demo.ts';
import { docsCommand } from './docs.ts';
import { exportCommand } from './export.ts';
import { findings } from './findings.ts';
import { holds } from './holds.ts';
import { importCommand } from './import.ts';
import { init } from './init.ts';
import { reconcile } from './reconcile.ts';
import { replayCommand } from './replay.ts';
import { restore } from './restore.ts';
import { rules } from './rules.ts';
import { schema } from './schema.ts';
import { serve } from './serve.ts';
import { shots } from './shots.ts';
import { start } from './start.ts';
import { state } from './state.ts';
import { timeline } from './timeline.ts';
import { vectors } from './vectors.ts';
import { verify } from './verify.ts';
import { whoHad } from './who-had.ts';
import { why } from './why.ts';

/** All commands. */
export const commands: readonly Command[] = [
  start,
  serve,
  demo,
  init,
  importCommand,
  replayCommand,
  casesCommand,
  board,
  state,
  timeline,
  whoHad,
  why,
  holds,
  findings,
  reconcile,
  shots,
  verify,
  exportCommand,
  backup,
  restore,
  vectors,
  rules,
  schema,
  docsCommand(() => commands),
];
