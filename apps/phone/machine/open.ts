// Opens this device: its identity from the shelf, or a seat of a SAMPLE production that somebody tries out.

import { browserPlatform } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';
import { makeKey, makeSampleKey, signerOf } from './key.ts';
import { greet, keepLinked, type Link } from './link.ts';
import { type Identity, openShelf, type Shelf } from './shelf.ts';

/** A device that is ready. */
export interface Opened {
  readonly identity: Identity;
  readonly desk: Desk;
  readonly link: Link;
  /** Whether it is a seat of a SAMPLE production, whose key everybody knows. */
  readonly isSeat: boolean;
}

interface Hello {
  readonly hubAt: number;
  readonly production: { readonly id: string; readonly title: string; readonly zone: string } | null;
}
interface Seats {
  readonly production: string;
  readonly title: string;
  readonly zone: string;
  readonly seats: readonly {
    readonly alias: string;
    readonly device: string;
    readonly holder: string | null;
    readonly person: string | null;
  }[];
}

const get = async <T>(path: string): Promise<T> => {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`The hub answered ${answer.status}.`);
  return (await answer.json()) as T;
};

/** Fails where the hub is not reached or has no such seat. */
async function takeSeat(name: string): Promise<Identity> {
  const { production, title, zone, seats } = await get<Seats>('/api/seats');
  const seat = seats.find(({ alias, person }) => alias === name || person === name);
  if (!seat) throw new Error(`There is no seat ${name} in this production.`);
  const key = await makeSampleKey(title, seat.person ?? '', seat.alias);
  if (signerOf(key).device !== seat.device) throw new Error(`The seat ${name} has a key of its own.`);
  return { production, title, zone, alias: seat.alias, key, ...(seat.holder === null ? {} : { holder: seat.holder }) };
}

/** The shelf of this device's own identity. */
const OWN = 'own';
const AHEAD = 'proofhouse ahead';

/** A SAMPLE day has its own time: by how much it is ahead of this device's clock. Kept, for when there is no network. */
async function aheadOf(name: string): Promise<number> {
  try {
    const { hubAt } = await get<Hello>('/api/hello');
    const ahead = hubAt - Date.now();
    localStorage.setItem(`${AHEAD} ${name}`, String(ahead));
    return ahead;
  } catch {
    return Number(localStorage.getItem(`${AHEAD} ${name}`) ?? 0);
  }
}

async function openWith(
  identity: Identity,
  shelf: Shelf,
  given: { readonly isSeat: boolean; readonly aheadMs: number; readonly heard: () => void },
): Promise<Opened> {
  // Asked for once there is something to lose; a browser may say no, and the storage is then what it is.
  void navigator.storage?.persist?.();
  const signer = signerOf(identity.key);
  const desk = await openDesk({
    ...identity,
    signer,
    platform: browserPlatform,
    shelf,
    clock: () => Date.now() + given.aheadMs,
  });
  const link = keepLinked(desk, shelf, signer, { heard: given.heard });
  return { identity, desk, link, isSeat: given.isSeat };
}

/**
 * Opens the seat asked for. What its key signed elsewhere is fetched before anything new is signed: a counter must not
 * be used twice. Throws with a sentence for the person.
 */
export async function openSeat(name: string, heard: () => void): Promise<Opened> {
  const shelf = openShelf(`seat ${name}`);
  let identity = await shelf.identity();
  const isFresh = identity === undefined;
  if (!identity) {
    identity = await takeSeat(name);
    await shelf.keepIdentity(identity);
  }
  const opened = await openWith(identity, shelf, { isSeat: true, aheadMs: await aheadOf(name), heard });
  if (isFresh) await opened.link.sync();
  return opened;
}

/** Opens this device with an identity of its own; undefined where it has none yet and must be let in first. */
export async function openOwn(heard: () => void): Promise<Opened | undefined> {
  const shelf = openShelf(OWN);
  const identity = await shelf.identity();
  return identity && openWith(identity, shelf, { isSeat: false, aheadMs: 0, heard });
}

/** What a newcomer shows: the code that others compare with what their own screens say. */
export interface Applied {
  readonly device: string;
  readonly code: string;
}

/**
 * Asks to be let in. The key is made once and stays on this device, so that asking again, or after the page was closed,
 * shows the same code. Throws where the hub is not reached.
 */
export async function applyToJoin(given: { readonly name: string; readonly role: string }): Promise<Applied> {
  const shelf = openShelf(OWN);
  const key = (await shelf.asking())?.key ?? (await makeKey());
  await shelf.keepAsking({ ...given, key });
  const { algorithm, publicKey } = key;
  const answer = await fetch('/api/join', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...given, algorithm, publicKey }),
  });
  if (!answer.ok) throw new Error(`The hub answered ${answer.status}.`);
  const { device, code } = (await answer.json()) as { device: string; code: string };
  if (device !== signerOf(key).device) throw new Error('The hub named another key than this device made.');
  return { device, code };
}

/** What this device has asked for and not been given yet. */
export async function askedToJoin(): Promise<{ readonly name: string; readonly role: string } | undefined> {
  const shelf = openShelf(OWN);
  return (await shelf.identity()) ? undefined : shelf.asking();
}

interface Enrolled {
  readonly type: string;
  readonly body: { readonly device?: string; readonly alias?: string; readonly holder?: string };
}

/**
 * Takes up work once this device's key is enrolled; undefined while it is not. Whose device it is comes from its
 * enrolment. Throws where the hub is not reached.
 */
export async function takeUpWork(heard: () => void): Promise<Opened | undefined> {
  const shelf = openShelf(OWN);
  const asking = await shelf.asking();
  if (!asking) return undefined;
  const signer = signerOf(asking.key);
  const token = await greet('', location.host, signer);
  const { production } = await get<Hello>('/api/hello');
  if (token === undefined || !production) return undefined;
  for (let [from, size] = [0, 1]; from < size; ) {
    const answer = await fetch(`/api/sync?from=${from}`, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) return undefined;
    const page = (await answer.json()) as { events: readonly { text: string }[]; to: number; size: number };
    for (const { text } of page.events) {
      const { type, body } = JSON.parse(text) as Enrolled;
      if (type !== 'DeviceEnrolled' || body.device !== signer.device || body.alias === undefined) continue;
      const { id, title, zone } = production;
      const whose = body.holder === undefined ? {} : { holder: body.holder };
      await shelf.keepIdentity({ production: id, title, zone, alias: body.alias, key: asking.key, ...whose });
      return openOwn(heard);
    }
    [from, size] = [page.to, page.size];
  }
  return undefined;
}
