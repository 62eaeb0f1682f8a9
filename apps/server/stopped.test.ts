// After a write that failed a server acknowledges nothing more, says so to everybody who asks, and ends its process.

import { openHub } from '@proofhouse/record/hub.ts';
import { nodePlatform } from '@proofhouse/record/node.ts';
import { cast, logKey, T0 } from '@proofhouse/record/testing/cast.ts';
import { emptyInsides, plainStore } from '@proofhouse/record/testing/plainstore.ts';
import type { SignedEvent } from '@proofhouse/record/wire.ts';
import { type FaultPlan, type WriteOperation, withFaults } from '@proofhouse/store/faults.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Served, STOPPED_EXIT, serve } from './serve.ts';

const running: Served[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const each of running.splice(0)) await each.close();
});

interface Answer {
  readonly status: number;
  readonly error: { readonly code: string; readonly says: string };
}

/** A served hub whose disk fails at one kind of write from now on. */
async function failing(operation: WriteOperation, plan: FaultPlan, onStopped?: () => void) {
  const people = cast();
  const disk = emptyInsides();
  let isBroken = false;
  const store = withFaults(plainStore(disk), (doing) => (isBroken && doing === operation ? plan : null));
  const hub = await openHub(store, nodePlatform, logKey, T0);
  await hub.receive(people.founding, T0 + 3_000);
  const server = await serve({ hub, port: 0, clock: () => T0 + 60_000, print: () => undefined, onStopped });
  running.push(server);
  isBroken = true;
  const answerOf = async (asked: Promise<Response>): Promise<Answer> => {
    const answer = await asked;
    const { error } = (await answer.json()) as Pick<Answer, 'error'>;
    return { status: answer.status, error };
  };
  return {
    ...people,
    disk,
    ask: (path: string) => answerOf(fetch(`${server.url}${path}`)),
    offer: (event: SignedEvent) =>
      answerOf(
        fetch(`${server.url}api/events`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ events: [event] }),
        }),
      ),
  };
}

const note = { type: 'NoteMade', body: { words: 'Counted.' } } as const;

describe('a server after a write that failed', () => {
  it.each<[FaultPlan, string]>([
    ['not-stored', 'nothing was stored'],
    ['stored-but-failed', 'everything was stored, and nobody knows'],
  ])('acknowledges nothing, the first time or later (%s: %s)', async (plan) => {
    const { armorer, offer } = await failing('append', plan, () => undefined);
    const event = armorer.act(note, T0 + 50_000);
    for (const offered of [event, event, armorer.act(note, T0 + 50_001)]) {
      const { status, error } = await offer(offered);
      expect(status).toBe(503);
      expect(error.says).toMatch(/Nothing of this is acknowledged: the device keeps it and offers it again\./);
    }
  });

  it('answers every other request with why it stops and what to do', async () => {
    const { armorer, offer, ask } = await failing('append', 'not-stored', () => undefined);
    await offer(armorer.act(note, T0 + 50_000));
    for (const path of ['', 'api/board', 'api/head', 'api/nothing']) {
      const { status, error } = await ask(path);
      expect([status, error.code]).toEqual([503, 'write-failed']);
      expect(error.says).toMatch(
        /^Proofhouse stops, because a write failed\. .+ Look at the disk, then start it again/,
      );
    }
  });

  it('says of a STOP that it must be said aloud to everybody', async () => {
    const { armorer, performer, offer } = await failing('append', 'not-stored', () => undefined);
    const first = await offer(performer.act({ type: 'StopCalled', body: {} }, T0 + 50_000));
    expect(first.status).toBe(503);
    expect(first.error.says).toMatch(/could not keep this warning: say it aloud to everybody/);
    const second = await offer(performer.act({ type: 'StopCalled', body: {} }, T0 + 50_001));
    expect(second.error.says).toMatch(/say it aloud to everybody/);
    const plain = await offer(armorer.act(note, T0 + 50_002));
    expect(plain.error.says).not.toMatch(/aloud/);
  });

  it('stops too when a head it signed cannot be saved', async () => {
    const stopped = new Promise<void>((resolve) => void failing('saveHead', 'not-stored', resolve));
    await stopped;
  });

  it('ends the process with an exit code of its own, and says why', async () => {
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { armorer, offer } = await failing('append', 'not-stored');
    await offer(armorer.act(note, T0 + 50_000));
    await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(STOPPED_EXIT), { timeout: 30_000 });
    expect(exit).toHaveBeenCalledTimes(1);
    expect(said.mock.calls.join()).toMatch(/Everything it acknowledged is kept, and it acknowledges nothing more\./);
  });
});
