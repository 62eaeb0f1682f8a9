// What doubtful authorship still does: its papers only tighten, its acts only contest; neither ever permits (hazards.md invariant 6).

import { readInstant } from '../vocabulary/instant.ts';
import { loads } from '../vocabulary/words.ts';
import { breakGun, breakPlace } from './doubts.ts';
import type { Known } from './fact.ts';
import { markOf } from './findings.ts';
import type { State } from './state.ts';

const at = (text: string) => readInstant(text) ?? 0;
const handles = ['none', 'receive', 'control'] as const;
const witnesses = ['no', 'rounds', 'yes'] as const;
/** The lesser of two words of a list that rises. */
const least = <T>(list: readonly T[], one: T, other: T): T => (list.indexOf(one) <= list.indexOf(other) ? one : other);

/** Takes from a paper of doubtful authorship what forbids, and nothing that permits. */
export function tighten(state: State, fact: Known): void {
  const mark = markOf(fact);
  switch (fact.type) {
    case 'RulesAdopted': {
      const { settings } = state;
      const { body } = fact;
      settings.rulebooks = [...new Set([...settings.rulebooks, ...body.rulebooks])];
      settings.minDistanceFt = Math.max(settings.minDistanceFt, body.minDistanceFt);
      settings.shownValidMin = Math.min(settings.shownValidMin, body.shownValidMin);
      settings.didNotFireWaitS = Math.max(settings.didNotFireWaitS, body.didNotFireWaitS);
      settings.pilot ||= body.pilot ?? false;
      if (body.planVersion !== undefined) {
        settings.planVersion = Math.min(settings.planVersion ?? body.planVersion, body.planVersion);
      }
      const cutOff = body.lateArrivalCutOff === undefined ? undefined : at(body.lateArrivalCutOff);
      if (cutOff !== undefined) settings.cutOff = Math.min(settings.cutOff ?? cutOff, cutOff);
      return;
    }
    case 'PersonListed':
    case 'RoleChanged': {
      const person = state.people.get(fact.body.person);
      if (!person) return;
      person.handles = least(handles, person.handles, fact.body.handles);
      person.witnesses = least(witnesses, person.witnesses, fact.body.witnesses);
      return;
    }
    case 'DutyAssigned': {
      const { person, function: duty, from, to, exclusive } = fact.body;
      const found = { ...mark, function: duty, from: at(from), to: at(to), exclusive, doubtful: true };
      state.people.get(person)?.duties.push(found);
      return;
    }
    case 'ArrivalDeclared': {
      const person = state.people.get(fact.body.person);
      const { ownGun, ownRounds } = fact.body;
      if (person && (ownGun || ownRounds)) person.arrival = { ...mark, ownGun, ownRounds };
      return;
    }
    case 'PermitFiled': {
      const known = state.permits.get(fact.body.paper);
      if (!known) return;
      const { permit } = known;
      state.permits.set(fact.body.paper, {
        ...known,
        permit: {
          ...permit,
          from: at(permit.from) >= at(fact.body.from) ? permit.from : fact.body.from,
          to: at(permit.to) <= at(fact.body.to) ? permit.to : fact.body.to,
          gunfire: permit.gunfire && fact.body.gunfire,
          ceiling: least(loads, permit.ceiling, fact.body.ceiling),
        },
      });
      return;
    }
    case 'ActionPlanned': {
      const known = state.plans.get(fact.body.plan);
      if (known) state.plans.set(fact.body.plan, { ...known, contested: mark });
      return;
    }
    case 'FitClaimed': {
      const { gun, lot, fits, permitted } = fact.body;
      if (!fits || !permitted) state.fits.set(`${gun}|${lot}`, { ...mark, fits, permitted });
      return;
    }
    case 'TestFireClaimed': {
      const name = `${fact.body.gun}|${fact.body.lot}`;
      const known = state.testFires.get(name);
      if (known) state.testFires.set(name, { ...known, cleanAtFt: Math.max(known.cleanAtFt, fact.body.cleanAtFt) });
      return;
    }
    default:
      return;
  }
}

/** Guns and places an act says something about. */
function touched(state: State, fact: Known): string[] {
  switch (fact.type) {
    case 'ThingMoved':
      return [...fact.body.things];
    case 'HandedOver':
      return [fact.body.thing];
    case 'Received':
      return [state.handovers.get(fact.body.handover)?.thing ?? ''];
    case 'HolderChanged':
    case 'GunSetDown':
    case 'GunPickedUp':
    case 'ShotsCounted':
      return [fact.body.gun];
    case 'RoundsLoaded':
      return [fact.body.gun, fact.body.from ?? ''];
    case 'RoundsMoved':
      return [fact.body.from, fact.body.to];
    case 'Unloaded':
      return [fact.body.gun, ...fact.body.out.map((row) => row.to)];
    case 'ActionCycled':
      return [fact.body.gun, fact.body.to];
    case 'MoveDeparted':
    case 'MoveArrived':
      return [fact.body.vehicle];
    default:
      return [];
  }
}

/** Sets down that somebody doubtful said where things are or what became of them: nobody knows until it is seen. */
export function contest(state: State, fact: Known): void {
  const mark = markOf(fact);
  for (const id of touched(state, fact)) {
    const gun = state.guns.get(id);
    const place = state.places.get(id);
    if (gun) {
      gun.contested = mark;
      breakGun(gun, mark, 'late danger');
    }
    if (place) {
      place.contested = mark;
      breakPlace(place, mark, 'late danger');
    }
  }
}

/** Ends a contest: somebody who counts says where these things are. */
export function settle(state: State, fact: Known): void {
  for (const id of touched(state, fact)) {
    delete state.guns.get(id)?.contested;
    delete state.places.get(id)?.contested;
  }
}
