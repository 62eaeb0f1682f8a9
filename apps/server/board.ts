// The board as data: one line a gun, the holds, what is overdue, what runs, and how old all of it is.

import type { BoardRow } from '@proofhouse/domain/book/board.ts';
import { contentsOfGun } from '@proofhouse/domain/book/contents.ts';
import { isRunning } from '@proofhouse/domain/book/custody.ts';
import { isSilentByOrder } from '@proofhouse/domain/book/due.ts';
import type { Gun } from '@proofhouse/domain/book/state.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Hub } from '@proofhouse/record/hub.ts';
import { codeOf, urgency } from './codes.ts';
import { handsOf } from './hands.ts';
import { modeOf } from './mode.ts';

/** What an instant's word adds to the code: STOP and FROZEN say what to do. */
const inFull: Readonly<Record<string, string>> = { STOP: 'STOP, DO NOT TOUCH', FROZEN: 'FROZEN, EVIDENCE' };

function lineOf(row: BoardRow, view: View) {
  const gun = view.state.guns.get(row.gun) as Gun;
  const hands = handsOf(view.state, gun);
  const plan = row.permission?.plan;
  return {
    alias: row.alias,
    code: codeOf(row.word),
    word: inFull[row.word] ?? row.word,
    contents: row.contents,
    with: hands.words,
    hands: hands.kind,
    /** Not behind a lock: such guns have the big lines. */
    out: hands.kind !== 'locked',
    canFire: gun.parts.length > 0,
    blanks: contentsOfGun(view.state, gun).some(({ kind, condition }) => kind === 'blank' && condition !== 'fired'),
    running: isRunning(view.state, gun.id),
    proof: { basis: row.proof.basis, at: row.proof.at ?? null, by: row.proof.by },
    /** The set-up it was handed out for. */
    plan: plan === undefined ? null : (view.state.plans.get(plan)?.line.setup ?? view.label(plan)),
    hold: row.hold ?? null,
    since: row.since,
  };
}

/** One gun's line on the board. */
export type BoardLine = ReturnType<typeof lineOf>;

/** What is being shot, or was last handed out for: set-up, take, and since when. */
function sceneOf(view: View) {
  const running = view.state.running.findLast((each) => !each.doubtful);
  const out = [...view.state.guns.values()].flatMap((gun) => (gun.out ? [gun.out] : []));
  const last = out.reduce<(typeof out)[number] | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined);
  const plan = running?.plan ?? last?.plan;
  const setup = plan === undefined ? undefined : view.state.plans.get(plan)?.line.setup;
  if (running === undefined && setup === undefined) return null;
  return { setup: setup ?? null, take: running?.take ?? null, runningSince: running?.at ?? null };
}

/** How old and how doubtful what is shown may be. */
function dataOf(hub: Hub, view: View, now: Millis) {
  const silence = isSilentByOrder(view.state, view.at);
  return {
    receivedAt: hub.receivedAt ?? null,
    now,
    events: hub.size,
    late: view.findings().filter(({ kind }) => kind === 'entered late').length,
    refused: hub.refused.length,
    waiting: hub.waiting,
    silentUntil: silence?.to ?? null,
    silentWhy: silence?.why ?? null,
    loosening: view.loosening() ?? null,
    fault: hub.fault?.message ?? null,
  };
}

/** The board at an instant; `now` is the instant of asking, by which its age is measured. */
export function boardAnswer(hub: Hub, view: View, now: Millis, knownAt: Millis | undefined) {
  const rows = view.board().map((row) => lineOf(row, view));
  return {
    at: view.at,
    knownAt: knownAt ?? null,
    now,
    production: hub.production && { title: hub.production.title, sample: hub.production.sample },
    zone: hub.production?.zone ?? 'UTC',
    mode: modeOf(rows),
    scene: sceneOf(view),
    rows: rows.toSorted((left, right) => urgency.indexOf(left.code) - urgency.indexOf(right.code)),
    /** Short names as they were listed: each gun's place on the shadow board, which never moves. */
    places: rows.map(({ alias }) => alias),
    holds: view.holds().map((hold) => ({
      id: hold.id,
      kind: hold.kind,
      scope: hold.scope,
      guns: hold.guns.map((gun) => view.label(gun)),
      since: hold.since,
      says: hold.says,
      releasedBy: hold.releasedBy,
    })),
    due: view.due().map((due) => ({ since: due.since, says: due.says, who: due.who.map((each) => view.label(each)) })),
    /** Items on the books without a cause. */
    open: view.openItems().map(({ says }) => says),
    data: dataOf(hub, view, now),
    head: hub.head ? { size: hub.head.size, sealedAt: hub.head.sealedAt, uncovered: hub.size - hub.head.size } : null,
  };
}
