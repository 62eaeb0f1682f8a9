// Sixty devices at work while a board is watched: posts their signed events, and measures the frames of the page.

import { enrolDevices } from '@proofhouse/record/found.ts';
import { openHub } from '@proofhouse/record/hub.ts';
import { nodePlatform } from '@proofhouse/record/node.ts';
import { cast, gun, person, phone, place, T0 } from '@proofhouse/record/testing/cast.ts';
import { plainStore } from '@proofhouse/record/testing/plainstore.ts';
import type { SignedEvent } from '@proofhouse/record/wire.ts';
import { launchBrowser } from '../../../tools/browser.mjs';
import { serve } from '../serve.ts';
import { browse, probe, sizes } from './browse.ts';

const DEVICES = 60;
const GUNS = 18;
const SECONDS = 20;

interface Frames {
  readonly deltas: readonly number[];
  readonly long: number;
}
const two = (n: number) => String(n).padStart(2, '0');

/** A production of sixty phones, eighteen guns, an open safe and a street. */
async function crowd() {
  const { armorer, founding, founders } = cast();
  const hub = await openHub(plainStore(), nodePlatform, undefined, T0);
  const phones = Array.from({ length: DEVICES }, (_, n) => phone(`LD-${two(n)}`, `Q${two(n)}`));
  const people = phones.map((_, n) =>
    armorer.act(
      {
        type: 'PersonListed',
        body: {
          person: person(`Q${two(n)}`),
          alias: `Q${two(n)}`,
          role: `Hand ${n}`,
          handles: 'control',
          witnesses: 'yes',
        },
      },
      T0 + 1_000,
    ),
  );
  const enrolled = enrolDevices(
    founders[0],
    founders[1],
    phones.map((each, n) => ({
      alias: `LD-${two(n)}`,
      kind: 'phone' as const,
      holder: person(`Q${two(n)}`),
      key: each.state.signer,
    })),
    T0 + 2_000,
  );
  const places: SignedEvent[] = [
    ['Safe1', 'gun safe'],
    ['street EXT', 'area'],
  ].map(([alias = '', kind = '']) =>
    armorer.act(
      {
        type: 'PlaceListed',
        body: { place: place(alias), alias, kind, locked: kind === 'gun safe', openers: [person('P01')], two: false },
      },
      T0 + 3_000,
    ),
  );
  const listed = Array.from({ length: GUNS }, (_, n) =>
    armorer.act(
      {
        type: 'FirearmListed',
        body: {
          gun: gun(`W-${two(n)}`),
          alias: `W-${two(n)}`,
          kind: 'revolver',
          action: 'single-action',
          calibre: '.45 Colt',
          chambers: 6,
          tube: 0,
          magazine: 0,
          bores: 1,
          ability: 'fires-bulleted',
          store: place('Safe1'),
        },
      },
      T0 + 4_000,
    ),
  );
  await hub.receive([...founding, ...people, ...enrolled, ...places, ...listed], T0 + 5_000);
  for (const each of phones) each.receive([...founding, ...people, ...enrolled, ...places, ...listed], T0 + 5_000);
  return { hub, phones };
}

/** Runs it and prints the figures. */
export async function run(): Promise<void> {
  const { hub, phones } = await crowd();
  const began = Date.now();
  const clock = () => T0 + 60_000 + (Date.now() - began);
  const server = await serve({ hub, port: 0, clock, print: () => undefined });
  const browser = await launchBrowser();
  // Other pages are open too, as on a set: they hear every change.
  const leave = new AbortController();
  for (let n = 0; n < DEVICES; n += 1) {
    void fetch(`${server.url}api/live`, { signal: leave.signal })
      .then((response) => response.body?.pipeTo(new WritableStream(), { signal: leave.signal }))
      .catch(() => undefined);
  }
  let sent = 0;
  let refused = 0;
  const act = async (n: number): Promise<void> => {
    const device = phones[n];
    if (!device) return;
    const turn = Math.floor((Date.now() - began) / 1000);
    const moved = gun(`W-${two(n % GUNS)}`);
    const event = device.act(
      n < GUNS
        ? { type: 'ThingMoved', body: { things: [moved], to: turn % 2 === 0 ? place('street EXT') : place('Safe1') } }
        : { type: 'NoteMade', body: { words: `Hand ${n}, second ${turn}.` } },
      clock(),
    );
    const answer = await fetch(`${server.url}api/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ events: [event] }),
    });
    sent += 1;
    if (!answer.ok) refused += 1;
  };
  const found: Record<string, Frames> = {};
  for (const part of ['idle board', 'board', 'day']) {
    await browse(browser, server.url, part.split(' ').at(-1) ?? '', { viewport: sizes.board }, async (page) => {
      await page.waitForTimeout(1_500);
      const timers =
        part === 'idle board'
          ? []
          : phones.map((_, n) =>
              setTimeout(() => timers.push(setInterval(() => void act(n), 1_000)), (n * 1_000) / DEVICES),
            );
      await probe(page, 'frames()');
      await page.waitForTimeout(SECONDS * 1_000);
      found[part] = await probe<Frames>(page, 'framed()');
      for (const timer of timers) clearInterval(timer);
    });
  }
  leave.abort();
  await browser.close();
  await server.close();
  console.log(
    `${DEVICES} devices, one event a second each, ${SECONDS} s a part; ${sent} events sent, ${refused} refused, ${hub.size} in the log.`,
  );
  for (const [part, { deltas, long }] of Object.entries(found)) {
    const sorted = deltas.toSorted((a, b) => a - b);
    const at = (share: number) =>
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
    const over = deltas.filter((delta) => delta > 50).length;
    console.log(
      `${part.padEnd(10)} ${deltas.length} frames, median ${at(0.5)} ms, 99 % ${at(0.99)} ms, longest ${at(1)} ms, over 50 ms: ${over}, long tasks: ${long}`,
    );
  }
}
