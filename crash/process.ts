// Starts hub processes, talks to them as a phone would, and says how they ended.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { Offered } from './set.ts';

/** What came back from an offer; undefined when the connection broke. */
export interface Answer {
  readonly status: number;
  readonly body: {
    readonly receipts?: readonly { readonly id: string; readonly index?: number; readonly status: string }[];
    readonly error?: { readonly code: string; readonly says: string };
  };
}

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly printed: string;
}

/** A hub process that is starting, running, or over. */
export interface Running {
  readonly child: ChildProcess;
  /** Resolves when it serves; rejects when it ends before. */
  readonly ready: Promise<void>;
  readonly ended: Promise<Ended>;
  readonly isOver: () => boolean;
  offer(events: readonly Offered[]): Promise<Answer | undefined>;
  /** Says a word and waits for the answer, or for the end. */
  say(word: 'seal' | 'close'): Promise<void>;
}

/** Thrown when a hub ends before it serves. */
export class NeverReady extends Error {
  override readonly name = 'NeverReady';
  readonly ended: Ended;
  constructor(ended: Ended) {
    super(`The hub ended before it was ready: ${ended.printed}`);
    this.ended = ended;
  }
}

/** Starts `node` with these arguments. */
export function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  let printed = '';
  let over = false;
  let heard: () => void = () => undefined;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      heard();
    });
  }
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'close').then(([code, signal]): Ended => {
    over = true;
    heard();
    agent.destroy();
    return { code: code as number | null, signal: signal as string | null, printed };
  });
  const until = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = pattern.exec(printed);
      if (found) return found;
      if (over) throw new NeverReady(await ended);
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
  };
  let port = 0;
  const ready = until(/http:\/\/127\.0\.0\.1:(\d+)\//).then(([, found]) => {
    port = Number(found);
  });
  ready.catch(() => undefined);
  return {
    child,
    ready,
    ended,
    isOver: () => over,
    offer: (events) =>
      new Promise((resolve) => {
        const body = JSON.stringify({ events: events.map(({ signed }) => signed) });
        const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
        const lost = (): void => resolve(undefined);
        request({ host: '127.0.0.1', port, path: '/api/events', method: 'POST', headers, agent }, (got) => {
          let text = '';
          got.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
          got.on('error', lost);
          got.on('aborted', lost);
          got.on('end', () => {
            try {
              resolve({ status: got.statusCode ?? 0, body: JSON.parse(text) as Answer['body'] });
            } catch {
              lost();
            }
          });
        })
          .on('error', lost)
          .end(body);
      }),
    async say(word) {
      const before = printed.split('sealed').length;
      child.stdin.write(`${word}\n`);
      if (word === 'close') await ended;
      else {
        await until(new RegExp(`(sealed[^]*){${before}}`)).catch((error: unknown) => {
          if (!(error instanceof NeverReady)) throw error;
        });
      }
    },
  };
}
