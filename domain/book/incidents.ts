// Folds stops, anomalies, concerns, second signatures, answers and armed actions.

import { readInstant } from '../vocabulary/instant.ts';
import { balance, post, postDifference, VARIANCE } from './accounts.ts';
import { standingOf } from './close.ts';
import { seePresent } from './custody.ts';
import { breakBore, breakGun, breakPart, breakPlace, carry } from './doubts.ts';
import type { Known } from './fact.ts';
import { find, label, markOf } from './findings.ts';
import { addHold, settleReleases } from './holds.ts';
import { settleExplained } from './rounds.ts';
import type { Running, State } from './state.ts';
import { foldWaiver } from './waivers.ts';

/** Folds a fact of incident, clearance or session; returns false when the fact is of another kind. */
export function foldIncidents(state: State, fact: Known, trusted: boolean): boolean {
  const mark = markOf(fact);
  switch (fact.type) {
    case 'Seconded':
      if (trusted) secondSigned(state, fact);
      return true;
    case 'StopCalled': {
      const says = `STOP called by ${label(state, fact.by)}${fact.body.words ? `: ${fact.body.words}` : ''}.`;
      addHold(state, mark, { kind: 'stop', scope: 'session', guns: [], says, involved: [] });
      find(state, fact, 'stop', 'alarm', says);
      return true;
    }
    case 'HoldReleased': {
      const release = {
        ...mark,
        by: fact.by ?? '',
        signers: trusted && fact.by !== undefined ? [fact.by] : [],
        cause: fact.body.cause,
      };
      const holds = [...state.holds.values()].filter((hold) => hold.cause === fact.body.hold);
      const items = state.variances.filter((item) => item.id === fact.body.hold);
      for (const each of [...holds, ...items]) each.releases.push(release);
      if (holds.length + items.length === 0)
        find(state, fact, 'releases nothing', 'note', 'A release names no hold on the record.');
      settleReleases(state);
      return true;
    }
    case 'ConcernRaised':
      state.concerns.set(fact.id, {
        id: fact.id,
        at: fact.at,
        guns: fact.body.guns,
        deadline: fact.at + fact.body.answerWithinMin * 60_000,
        about: fact.body.about ?? [],
        by: fact.by,
      });
      find(
        state,
        fact,
        'concern',
        'note',
        `A concern about ${fact.body.guns.length === 0 ? 'guns' : fact.body.guns.map((gun) => label(state, gun)).join(', ')} was raised.`,
        fact.body.guns,
      );
      return true;
    case 'ConcernAnswered': {
      const concern = state.concerns.get(fact.body.concern);
      if (concern && fact.by !== undefined && trusted) {
        const fit = !concern.about.includes(fact.by);
        if (fit || !concern.answered) concern.answered = { ...mark, by: fact.by, fit };
      }
      return true;
    }
    case 'ConcernAccepted': {
      const concern = state.concerns.get(fact.body.concern);
      if (concern) concern.accepted = mark;
      return true;
    }
    case 'EvidenceFrozen':
      state.frozen = mark;
      find(state, fact, 'frozen', 'alarm', 'Frozen as evidence: do not touch, do not empty, do not tidy.');
      return true;
    case 'InjuryReported':
      state.frozen = mark;
      addHold(state, mark, { kind: 'injury', scope: 'session', guns: [], says: 'A person was hurt.', involved: [] });
      find(state, fact, 'injury', 'alarm', 'A person was hurt.');
      return true;
    case 'NoteMade':
      return true;
    case 'AnomalyNoticed': {
      const gun = state.guns.get(fact.body.gun);
      if (!gun) return true;
      const says = `${gun.alias}: ${fact.body.kind}.`;
      for (const part of gun.parts) breakPart(part, mark, 'anomaly');
      if (gun.bores > 0) breakBore(gun, mark, 'anomaly');
      gun.shown = [];
      gun.shownTo = [];
      addHold(state, mark, { kind: 'anomaly', scope: 'guns', guns: [gun.id], says, involved: [] });
      find(state, fact, 'anomaly', 'alarm', says, [gun.id]);
      return true;
    }
    case 'GunCleaned': {
      const gun = state.guns.get(fact.body.gun);
      if (gun) breakGun(gun, mark, 'cleaned');
      return true;
    }
    case 'Answered':
      state.answers.set(fact.id, {
        ...mark,
        ask: fact.body.ask,
        kind: fact.body.ask.kind,
        verdict: fact.body.verdict,
        by: fact.by,
        until: fact.body.mayBeginUntil === undefined ? undefined : readInstant(fact.body.mayBeginUntil),
      });
      return true;
    case 'ActionBegan': {
      const { guns, plan, take } = fact.body;
      state.running.push({ ...mark, guns, plan, take, doubtful: isDoubtful(state, fact) });
      const answer = fact.body.answer === undefined ? undefined : state.answers.get(fact.body.answer);
      const clearance =
        answer?.verdict === 'granted' &&
        answer.kind === 'begin' &&
        fact.body.guns.every((gun) => answer.ask.things.includes(gun));
      if (!clearance) {
        find(
          state,
          fact,
          'began without clearance',
          'alarm',
          `An action began without clearance: ${fact.body.guns.map((gun) => label(state, gun)).join(', ')}.`,
          fact.body.guns,
        );
      }
      return true;
    }
    case 'ActionCut': {
      const guns = new Set(fact.body.guns);
      const isCut = (each: Running) => each.guns.some((gun) => guns.has(gun));
      state.running = isDoubtful(state, fact)
        ? state.running.map((each) => (isCut(each) ? { ...each, doubtful: true } : each))
        : state.running.filter((each) => !isCut(each));
      for (const gun of guns) state.lastCut.set(gun, mark);
      return true;
    }
    case 'TakeLogged':
    case 'CallSpoken':
      if (fact.late) {
        find(
          state,
          fact,
          'entered late',
          'note',
          `Entered late: ${label(state, fact.by)}, as history; it proves nothing.`,
          fact.type === 'CallSpoken' ? [fact.body.gun] : [],
        );
      } else if (fact.type === 'CallSpoken' && trusted) seePresent(state, fact, []);
      return true;
    case 'Waived':
      foldWaiver(state, fact, trusted);
      return true;
    case 'SessionOpened':
      // Told late or by somebody doubtful, it may begin the day anew, and never make it longer.
      if (!trusted && state.session && state.session.at >= fact.at) return true;
      state.session = {
        ...mark,
        id: fact.body.session,
        label: fact.body.label,
        signed: [],
        standing: new Map([...state.lots.keys()].map((lot) => [lot, standingOf(state, lot)])),
      };
      return true;
    case 'SessionSigned':
      if (state.session?.id === fact.body.session && fact.by !== undefined) {
        const answer = fact.body.answer === undefined ? undefined : state.answers.get(fact.body.answer);
        if (answer?.verdict !== 'granted') {
          find(
            state,
            fact,
            'signed without clearance',
            'alarm',
            `${label(state, fact.by)} signed the session without an answer that allows it.`,
          );
        }
        state.session.signed.push({ ...mark, by: fact.by });
      }
      return true;
    case 'MeetingHeld':
      state.meetings.push({
        ...mark,
        id: fact.body.meeting,
        kind: fact.body.kind,
        plans: fact.body.plans,
        topics: fact.body.topics,
        attended: fact.body.attended,
        walkThrough: fact.body.walkThrough,
        by: fact.by,
        place: fact.body.place,
      });
      return true;
    case 'ArrivalDeclared': {
      const person = state.people.get(fact.body.person);
      if (person) person.arrival = { ...mark, ownGun: fact.body.ownGun, ownRounds: fact.body.ownRounds };
      if (fact.body.ownGun || fact.body.ownRounds) {
        find(
          state,
          fact,
          'own weapon',
          'alarm',
          `${label(state, fact.body.person)} brought ${fact.body.ownGun ? 'a gun' : 'rounds'} of their own.`,
          [fact.body.person],
        );
      }
      return true;
    }
    case 'SilenceOrdered':
      state.silence.push({
        ...mark,
        from: readInstant(fact.body.from) ?? 0,
        to: readInstant(fact.body.to) ?? 0,
        why: fact.body.why,
      });
      return true;
    case 'SilenceNoticed':
      state.silenceNoticed.add(`${fact.body.due}|${fact.body.cause ?? ''}|${fact.body.thing ?? ''}`);
      find(
        state,
        fact,
        'silence',
        'alarm',
        `Due and not done: ${fact.body.due}${fact.body.thing ? ` (${label(state, fact.body.thing)})` : ''}.`,
        fact.body.thing === undefined ? [] : [fact.body.thing],
      );
      return true;
    case 'DeviceRevoked':
      find(
        state,
        fact,
        'key revoked',
        'note',
        `The key of ${label(state, fact.body.device)} was revoked: ${fact.body.why}.`,
        [fact.body.device],
      );
      return true;
    default:
      return false;
  }
}

const isDoubtful = (state: State, fact: Known) => state.authored.get(fact.id)?.doubtful ?? true;

/** A second signature arrives: whatever waited for it is settled. */
function secondSigned(state: State, fact: Extract<Known, { type: 'Seconded' }>): void {
  const first = state.authored.get(fact.body.of);
  if (!first || fact.by === undefined) return;
  if (first.by === fact.by || first.device === fact.device) {
    // A shared device may carry two people's own PINs; one person or one key is never two.
    if (first.by === fact.by || fact.envelope.assent.how === 'own key') {
      find(
        state,
        fact,
        'same key twice',
        'alarm',
        `${label(state, fact.by)} cannot be both of two.`,
        [],
        [fact.body.of],
      );
      return;
    }
  }
  const by = fact.by;
  const known = state.seconds.get(fact.body.of) ?? [];
  state.seconds.set(fact.body.of, [...known, { by, device: fact.device, fact: fact.id, at: fact.at }]);
  for (const place of state.places.values()) {
    if (place.openedAt?.fact === fact.body.of && first.trusted) {
      if (place.openers.includes(by)) place.openedBy.push(by);
      else
        find(state, fact, 'opened by others', 'alarm', `${label(state, by)} may not open ${place.alias}.`, [place.id]);
    }
    if (place.lockedAt?.fact === fact.body.of) {
      place.lockedBy.push(by);
      if (place.doubts.length === 0) place.verified.push(markOf(fact));
    }
  }
  for (const what of [...state.holds.values(), ...state.variances]) {
    for (const release of what.releases) {
      // One release may lift a hold and an item: whoever stands behind it signs once.
      const isSigned = release.signers.length > 0 && !release.signers.includes(by);
      if (release.fact === fact.body.of && isSigned) release.signers.push(by);
    }
  }
  settleReleases(state);
  for (const item of state.variances) {
    if (item.explained?.fact === fact.body.of && item.explained.by.length > 0) {
      item.explained.by.push(by);
      settleExplained(state, item);
    }
  }
  const fill = state.fills.get(fact.body.of);
  const witness = state.people.get(by)?.witnesses ?? 'no';
  if (fill && first.trusted && witness !== 'no') {
    const place = state.places.get(fill.to);
    if (place && place.doubts.length === 0) {
      place.proofs.set(fill.lot, {
        basis: 'filled',
        at: fact.at,
        by: [first.by ?? '', by],
        facts: [fact.body.of, fact.id],
      });
    }
  }
  identify(state, fact, by);
}

/** Two people told a found round by the tells of a lot: it gets its name back, and the books their round. */
function identify(state: State, fact: Known & { type: 'Seconded' }, by: string): void {
  const identification = state.identifications.get(fact.body.of);
  const found = identification ? state.found.get(identification.found) : undefined;
  if (!identification || !found || found.identified !== undefined || identification.by === undefined) return;
  const { lot, to } = identification;
  const mark = markOf(fact);
  found.identified = lot;
  postDifference(
    state,
    found.place,
    undefined,
    'unused',
    Math.min(found.count, balance(state, found.place, undefined, 'unused')),
  );
  post(
    state,
    mark,
    lot,
    found.count,
    { holder: VARIANCE, condition: 'unused' },
    { holder: to ?? found.place, condition: 'unused' },
  );
  carry(state, fact, found.place, to ?? found.place, lot);
  const target = to === undefined ? undefined : state.places.get(to);
  if (target && target.proofs.size > 0) breakPlace(target, mark, 'count differs');
  const hold = state.holds.get(identification.found);
  if (hold) {
    hold.resolved = { ...mark, by: [identification.by, by] };
    hold.involved.push(identification.by, by);
  }
  for (const item of state.variances) {
    if (item.lot === lot && !item.released) item.involved.push(identification.by, by);
  }
}
