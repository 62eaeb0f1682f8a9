// The board: contents, hands or place, proof, permission and hold of every gun, and the one big word (model.md §10).

import type { Millis } from '../vocabulary/instant.ts';
import { contentsInWords, contentsOfGun, isProven } from './contents.ts';
import { isRunning, isShut, placesOfGun, whereInWords } from './custody.ts';
import { isProvenBore } from './doubts.ts';
import { dueAt } from './due.ts';
import { label } from './findings.ts';
import { openHolds } from './holds.ts';
import { insertedIn } from './rounds.ts';
import type { Gun, State } from './state.ts';

/** A gun's line on the board. The big word never hides contents and holder. */
export interface BoardRow {
  readonly gun: string;
  readonly alias: string;
  /** FROZEN, STOP, DID NOT FIRE, WAIT … in the precedence of model.md §10. */
  readonly word: string;
  readonly contents: string;
  readonly with: string;
  readonly proof: { readonly basis: 'seen' | 'filled' | 'none'; readonly at?: Millis; readonly by: readonly string[] };
  readonly permission?: { readonly plan: string | undefined; readonly to: string };
  readonly hold?: string;
  readonly since: Millis;
}

/** What holds a gun, in words; a concern does once its deadline has passed without an answer. */
function holdOn(state: State, gun: Gun, now: Millis): string | undefined {
  const hold = openHolds(state).find((each) => each.scope === 'session' || each.guns.includes(gun.id));
  if (hold) return hold.says;
  const names = (guns: readonly string[]) => guns.length === 0 || guns.includes(gun.id);
  const overdue = [...state.concerns.values()].some(
    (concern) => !concern.answered?.fit && now > concern.deadline && names(concern.guns),
  );
  return overdue ? 'A concern about guns has no answer and its deadline has passed.' : undefined;
}

const counts = (state: State, gun: Gun, kind: 'dummy' | 'blank') =>
  contentsOfGun(state, gun)
    .filter((row) => row.kind === kind)
    .reduce((sum, row) => sum + row.count, 0);

function loadedWord(state: State, gun: Gun): string {
  const rows = contentsOfGun(state, gun);
  const blanks = counts(state, gun, 'blank');
  const dummies = counts(state, gun, 'dummy');
  const lot = rows.find((row) => row.kind === 'blank' && row.lot !== undefined)?.lot;
  const load = lot === undefined ? '' : (state.lots.get(lot)?.load ?? '').toUpperCase();
  if (blanks > 0 && dummies > 0) return `BLANKS ${blanks} ${load} AND DUMMIES ${dummies}`;
  if (blanks > 0) return `BLANKS ${blanks} ${load}`.trim();
  if (dummies > 0) return `DUMMIES ${dummies}`;
  return 'EMPTY';
}

/** The big word of a gun at an instant. */
export function wordFor(state: State, gun: Gun, now: Millis): string {
  if (state.frozen) return 'FROZEN';
  const holds = openHolds(state);
  const running = isRunning(state, gun.id);
  if (holds.some((hold) => hold.kind === 'stop')) return 'STOP';
  const waiting = holds.find((hold) => hold.kind === 'did not fire' && hold.guns.includes(gun.id));
  if (waiting) {
    const left = Math.max(0, Math.ceil(((waiting.wait ?? now) - now) / 1000));
    return left > 0
      ? `DID NOT FIRE, WAIT ${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
      : 'DID NOT FIRE, WAIT OVER';
  }
  if (gun.back) {
    const may = contentsOfGun(state, gun).reduce((sum, row) => sum + row.count, 0);
    return `BACK, NOT YET OPENED (MAY HOLD ${may})`;
  }
  if (state.unread.length > 0 || gun.contested) return 'NOT PROVEN';
  if (holds.some((hold) => hold.guns.includes(gun.id) && hold.kind !== 'did not fire')) return 'NOT PROVEN';
  if (gun.parts.length === 0) {
    return gun.identified || gun.lookedAt ? (isLocked(state, gun) ? 'LOCKED UP' : 'CANNOT FIRE') : 'NOT PROVEN';
  }
  if (!running && dueAt(state, now).some((due) => due.thing === gun.id && due.due !== 'answer')) return 'NOT PROVEN';
  // Fired and not yet back: what it was handed out with, until it is opened.
  if (gun.out && hasOnlyFired(state, gun)) return loadedWord(state, gun);
  if (!isProven(state, gun)) return 'NOT PROVEN';
  if (isLocked(state, gun)) return 'LOCKED UP';
  const shown = [...gun.shown, ...gun.lastShown].reduce((last, each) => Math.max(last, each.at), 0);
  const valid = state.settings.shownValidMin * 60_000;
  const word = loadedWord(state, gun);
  if (shown > 0 && (running || gun.out !== undefined || now <= shown + valid)) {
    return word === 'EMPTY' ? (isProvenBore(gun) ? 'EMPTY, SHOWN' : 'EMPTY, BORE NOT SEEN') : word;
  }
  if (shown > 0) return 'LOOK DUE';
  const holder = gun.where.kind === 'hands' ? state.people.get(gun.where.person) : undefined;
  return holder?.handles === 'control' ? 'ARMORER HAS IT' : 'LOOK DUE';
}

/** Whether firing is all that happened to a gun whose rounds were proven. */
const hasOnlyFired = (state: State, gun: Gun): boolean =>
  gun.taints.length === 0 &&
  gun.parts.some((part) => part.doubts.length > 0) &&
  gun.parts.every((part) => part.doubts.every((doubt) => doubt.kind === 'fired')) &&
  insertedIn(state, gun.id).every((magazine) => magazine.doubts.length === 0) &&
  gun.parts.every((part) =>
    part.charges.every((each) => each.condition === 'fired' || (each.titled && each.witness !== undefined)),
  );

const isLocked = (state: State, gun: Gun) => placesOfGun(state, gun).some(isShut);

/** All lines of the board, in the order guns were listed. */
export function boardOf(state: State, now: Millis): BoardRow[] {
  return [...state.guns.values()].map((gun) => {
    const shown = [...gun.lastShown, ...gun.shown];
    const last = shown[shown.length - 1];
    const proven = gun.parts.length > 0 ? isProven(state, gun) : gun.identified !== undefined;
    const filled = gun.parts.some((part) => part.charges.length > 0);
    const proof: BoardRow['proof'] = proven
      ? {
          basis: filled ? 'filled' : 'seen',
          ...(last ? { at: last.at } : gun.lookedAt ? { at: gun.lookedAt.at } : {}),
          by: [...new Set(shown.map((each) => label(state, each.by)))],
        }
      : { basis: 'none', by: [] };
    const hold = holdOn(state, gun, now);
    return {
      gun: gun.id,
      alias: gun.alias,
      word: wordFor(state, gun, now),
      contents: contentsInWords(state, gun),
      with: whereInWords(state, gun),
      proof,
      ...(gun.out ? { permission: { plan: gun.out.plan, to: gun.out.to } } : {}),
      ...(hold ? { hold } : {}),
      since: gun.where.since,
    };
  });
}
