// Answers of a told day, kept as goldens, so that a picture of the page changes only when the page does.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../../tools/root.mjs';
import { serve } from '../serve.ts';
import { onDay14, tellDay14 } from './day14.ts';

export const goldens = join(root, 'apps', 'server', 'page', 'golden');

/** A line of a board, as far as the pictures change it. */
interface Line {
  alias: string;
  code: string;
  word: string;
  with: string;
  hands: string;
  out: boolean;
  hold: string | null;
}
/** An answer of `/api/board`, as far as the pictures change it. */
export interface BoardAnswer {
  now: number;
  mode: { code: string; signal: string | null; words: string };
  rows: Line[];
  holds: object[];
  replay: object | null;
}
interface Answers {
  readonly boards: Readonly<Record<'blanks' | 'wait' | 'many' | 'none', BoardAnswer>>;
  readonly day: Readonly<Record<'board' | 'lines' | 'strips' | 'event', unknown>>;
  readonly moment: number;
}

const path = join(goldens, 'answers.golden.json');
/** The answers as they were kept. */
export const keptAnswers = (): Answers => JSON.parse(readFileSync(path, 'utf8')) as Answers;

/** Tells the sample day and keeps its answers anew. */
export async function keepAnswers(): Promise<void> {
  const askOn = async (until: string, questions: readonly string[]): Promise<unknown[]> => {
    const hub = await tellDay14(until);
    const server = await serve({ hub, port: 0, clock: () => onDay14(until), print: () => undefined });
    const found: unknown[] = [];
    for (const question of questions) found.push(await (await fetch(`${server.url}api/${question}`)).json());
    await server.close();
    return found;
  };
  const moment = onDay14('11:41:25');
  const [blanks] = await askOn('11:40:30', ['board']);
  const [wait] = await askOn('11:41:25', ['board']);
  const [many] = await askOn('05:50', ['board']);
  const [none] = await askOn('13:20', ['board']);
  const whole = await askOn('21:00', [`board?at=${moment}`, `day?at=${moment}&limit=60`, 'strips', 'day?only=refused']);
  const refused = (whole[3] as { lines: { id: string }[] }).lines.at(-1)?.id;
  const [event] = await askOn('21:00', [`event/${refused}`]);
  const kept = {
    boards: { blanks, wait, many, none },
    day: { board: whole[0], lines: whole[1], strips: whole[2], event },
    moment,
  };
  mkdirSync(goldens, { recursive: true });
  writeFileSync(path, `${JSON.stringify(kept)}\n`);
}

/** The board when somebody calls STOP. */
export function stopped(board: BoardAnswer): BoardAnswer {
  const says = 'Somebody called STOP.';
  const releasedBy = 'a controller and the caller (1st AD or deputy)';
  return {
    ...board,
    mode: { code: 'stop', signal: 'DANGER', words: 'STOP, DO NOT TOUCH' },
    rows: board.rows.map((row) => ({ ...row, code: 'stop', word: 'STOP, DO NOT TOUCH', hold: says })),
    holds: [{ id: 'stop', kind: 'stop', scope: 'session', guns: [], since: board.now, says, releasedBy }],
  };
}

/** The board with as many guns out as asked for, and a day being told. */
export function crowded(board: BoardAnswer, count: number): BoardAnswer {
  const words = ['BLANKS 3 QUARTER', 'BACK, NOT YET OPENED (MAY HOLD 3)', 'DID NOT FIRE, WAIT 0:17', 'DUMMIES 6'];
  const codes = ['blank', 'back', 'wait', 'dummy_shown'];
  let out = 0;
  const rows = board.rows.map((row) => {
    if (out >= count || !('canFire' in row) || row.canFire !== true) return { ...row, out: false, hands: 'locked' };
    out += 1;
    const word = words[out % 4] ?? '';
    return { ...row, out: true, hands: 'performer', with: 'Stunt Performer 2', word, code: codes[out % 4] ?? '' };
  });
  const replay = { state: 'playing', speed: 60, at: board.now, say: 'P05 begins PL-05 with W-01', steps: 400 };
  return { ...board, rows, replay };
}

/** Lets the page have these answers; everything else it asks the server. */
export async function answerWith(page: Page, board: BoardAnswer, day?: Answers['day']): Promise<void> {
  await page.clock.setFixedTime(board.now);
  const give = (asked: RegExp, json: unknown) => page.route(asked, (route) => route.fulfill({ json }));
  await give(/\/api\/board/, board);
  if (!day) return;
  await give(/\/api\/board\?/, day.board);
  await give(/\/api\/day/, day.lines);
  await give(/\/api\/strips/, day.strips);
  await give(/\/api\/event/, day.event);
}
