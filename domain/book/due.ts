// What is due and not done at an instant: silence is a due act not done, never a heartbeat (model.md §8).

import { isRunning, lastSign } from './custody.ts';
import { label } from './findings.ts';
import { limits } from './limits.ts';
import type { Mark, State } from './state.ts';

/** An act that was due. `since` is when it fell due. */
export interface Due extends Mark {
  readonly due: 'receipt' | 'give back' | 'presence' | 'open' | 'answer' | 'count';
  readonly thing: string | undefined;
  readonly since: number;
  readonly says: string;
  readonly who: readonly string[];
}

/** Acts overdue at `now`, oldest first. Nothing falls due for a gun while its action runs. */
export function dueAt(state: State, now: number): Due[] {
  const found: Due[] = [];
  for (const gun of state.guns.values()) {
    if (isRunning(state, gun.id)) continue;
    const where = gun.where;
    if (where.kind === 'between' && now > where.since + limits.handOver) {
      found.push({
        fact: where.fact,
        at: where.since,
        due: 'receipt',
        thing: gun.id,
        since: where.since + limits.handOver,
        says: `${gun.alias} is between ${label(state, where.from)} and ${label(state, where.to)}: nobody has confirmed it.`,
        who: [where.to],
      });
    }
    const cut = state.lastCut.get(gun.id);
    if (
      cut &&
      gun.out &&
      where.kind === 'hands' &&
      where.person === gun.out.to &&
      cut.at >= gun.out.at &&
      now > cut.at + limits.giveBack
    ) {
      found.push({
        fact: cut.fact,
        at: cut.at,
        due: 'give back',
        thing: gun.id,
        since: cut.at + limits.giveBack,
        says: `${gun.alias} has not been given back since the cut.`,
        who: [where.person, gun.custodian ?? ''],
      });
    }
    if (gun.back && now > gun.back.at + limits.open) {
      found.push({
        fact: gun.back.fact,
        at: gun.back.at,
        due: 'open',
        thing: gun.id,
        since: gun.back.at + limits.open,
        says: `${gun.alias} is back and has not been opened.`,
        who: [gun.custodian ?? ''],
      });
    }
    const sign = gun.parts.length === 0 ? undefined : lastSign(state, gun);
    if (sign && where.kind === 'place' && now > sign.at + limits.presence) {
      found.push({
        fact: sign.fact,
        at: sign.at,
        due: 'presence',
        thing: gun.id,
        since: sign.at + limits.presence,
        says: `${gun.alias} lies at ${label(state, where.place)} and ${label(state, gun.custodian)} has given no sign of being there.`,
        who: [gun.custodian ?? ''],
      });
    }
  }
  for (const concern of state.concerns.values()) {
    if (!concern.answered?.fit && now > concern.deadline) {
      found.push({
        fact: concern.id,
        at: concern.at,
        due: 'answer',
        thing: concern.guns[0],
        since: concern.deadline,
        says: 'A concern about guns has no answer and its deadline has passed.',
        who: [],
      });
    }
  }
  return found.sort((a, b) => a.since - b.since || (a.fact < b.fact ? -1 : 1));
}

/** Whether radio silence by order covers an instant: then a quiet device is no alarm. */
export const isSilentByOrder = (state: State, now: number) =>
  state.silence.find((each) => each.from <= now && now < each.to);
