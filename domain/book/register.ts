// Folds what is listed, claimed and planned: the register, which proves nothing about contents.

import { partsOf } from '../firearm/parts.ts';
import { readInstant } from '../vocabulary/instant.ts';
import { post, SUPPLIER } from './accounts.ts';
import { neverLooked } from './doubts.ts';
import type { Known } from './fact.ts';
import { find, label, markOf } from './findings.ts';
import { planAction } from './plans.ts';
import { adoptRules, approveLoosening } from './settings.ts';
import type { Gun, Person, Place, State } from './state.ts';

const at = (text: string) => readInstant(text) ?? 0;

/** Folds a fact of the register; returns false when the fact is of another kind. */
export function foldRegister(state: State, fact: Known, trusted: boolean): boolean {
  const mark = markOf(fact);
  switch (fact.type) {
    case 'ProductionFounded':
      if (state.founded) find(state, fact, 'second founding', 'alarm', 'A production can be founded once.');
      else {
        state.title = fact.body.title;
        state.zone = fact.body.zone;
        state.sample = fact.body.sample;
        state.founded = mark;
        for (const key of fact.body.founders) {
          state.devices.set(key.device, {
            id: key.device,
            alias: key.device.slice(0, 8),
            kind: 'phone',
            holder: key.person,
            publicKey: key.publicKey,
          });
        }
      }
      return true;
    case 'FoundingAttested':
      return true;
    case 'RulesAdopted':
      adoptRules(state, fact);
      return true;
    case 'LooseningApproved':
      approveLoosening(state, fact, trusted);
      return true;
    case 'PersonListed': {
      const { person: id, alias, role, handles, witnesses, department, ageBand, called } = fact.body;
      const known = state.people.get(id);
      const person: Person = {
        credentials: [],
        trainings: [],
        duties: [],
        present: new Map(),
        ...known,
        id,
        alias,
        role,
        handles,
        witnesses,
        department: department ?? '',
        ageBand: ageBand ?? '',
        called: called ?? true,
        listed: fact.id,
      };
      state.people.set(id, person);
      return true;
    }
    case 'RoleChanged': {
      const person = state.people.get(fact.body.person);
      if (person) {
        person.handles = fact.body.handles;
        person.witnesses = fact.body.witnesses;
      }
      return true;
    }
    case 'DeviceEnrolled': {
      const { device: id, alias, kind, holder, publicKey } = fact.body;
      state.devices.set(id, { id, alias, kind, holder, publicKey });
      return true;
    }
    case 'CredentialClaimed': {
      const { person, credential, validTo } = fact.body;
      state.people.get(person)?.credentials.push({ ...mark, credential, validTo });
      return true;
    }
    case 'TrainingClaimed':
      state.people.get(fact.body.person)?.trainings.push({ ...mark, ...fact.body });
      return true;
    case 'DutyAssigned': {
      const { person, function: duty, from, to, exclusive } = fact.body;
      state.people.get(person)?.duties.push({ ...mark, function: duty, from: at(from), to: at(to), exclusive });
      return true;
    }
    case 'PermitFiled':
      state.permits.set(fact.body.paper, { ...mark, permit: fact.body });
      return true;
    case 'AssessmentFiled':
      state.assessments.push({ ...mark, ...fact.body });
      return true;
    case 'PaperFiled': {
      const { kind, paper, alias, about, covers, from, validTo } = fact.body;
      const filed = { ...mark, paper, alias, about, covers, from, validTo };
      state.papers.set(kind, [...(state.papers.get(kind) ?? []), filed]);
      return true;
    }
    case 'Attested': {
      const { what, about, so } = fact.body;
      // What is so takes somebody who counts; that it is not so may come from anybody (model.md §2).
      if (!so || trusted) state.attested.set(`${what}|${about ?? ''}`, { ...mark, so, by: fact.by });
      return true;
    }
    case 'ConsultAnswered':
      state.consults.set(fact.body.paper, { ...mark, consult: fact.body });
      return true;
    case 'ActionPlanned':
      planAction(state, fact);
      return true;
    case 'FirearmListed':
      listGun(state, fact);
      return true;
    case 'LotListed': {
      const body = fact.body;
      const known = state.lots.get(body.lot);
      const doubtful = state.authored.get(fact.id)?.doubtful ?? true;
      if (known && (doubtful || !known.doubtful)) {
        // The first listing stays; what a second one says against it is a danger, never an improvement.
        if (body.kind === 'bulleted') known.kind = 'bulleted';
        find(state, fact, 'listed twice', 'alarm', `${body.alias} was listed again; the first listing stays.`, [
          body.lot,
        ]);
        return true;
      }
      state.lots.set(body.lot, {
        id: body.lot,
        alias: body.alias,
        kind: body.kind,
        cast: body.cast ?? false,
        calibre: body.calibre,
        load: body.load,
        // What nobody who counts has said proves nothing, and gives no title.
        tells: doubtful ? [] : body.tells,
        supplier: doubtful ? undefined : body.supplier,
        maker: body.maker,
        paper: doubtful ? undefined : body.paper,
        minDistanceFt: body.minDistanceFt,
        listed: mark,
        doubtful,
      });
      for (const { place, count } of body.opening) {
        post(
          state,
          mark,
          body.lot,
          count,
          { holder: SUPPLIER, condition: 'unused' },
          { holder: place, condition: 'unused' },
        );
        state.opening.set(body.lot, (state.opening.get(body.lot) ?? 0) + count);
        state.transfers.push({ ...mark, from: SUPPLIER, to: place, lot: body.lot });
      }
      if (body.kind === 'bulleted') {
        find(state, fact, 'bulleted lot', 'alarm', `${body.alias} is a lot of bulleted rounds.`, [body.lot]);
      }
      return true;
    }
    case 'FitClaimed': {
      const { gun, lot, fits, permitted } = fact.body;
      state.fits.set(`${gun}|${lot}`, { ...mark, fits, permitted });
      return true;
    }
    case 'TestFireClaimed':
      state.testFires.set(`${fact.body.gun}|${fact.body.lot}`, { ...mark, cleanAtFt: fact.body.cleanAtFt });
      return true;
    case 'PlaceListed':
      listPlace(state, fact);
      return true;
    case 'ThingsLinked':
      find(
        state,
        fact,
        'linked',
        'note',
        `${label(state, fact.body.one)} and ${label(state, fact.body.other)} are one thing.`,
        [fact.body.one, fact.body.other],
      );
      return true;
    default:
      return false;
  }
}

function listGun(state: State, fact: Extract<Known, { type: 'FirearmListed' }>): void {
  const body = fact.body;
  const mark = markOf(fact);
  const doubtful = state.authored.get(fact.id)?.doubtful ?? true;
  const known = state.guns.get(body.gun);
  if (known && (doubtful || !known.doubtful)) {
    find(state, fact, 'listed twice', 'note', `${body.alias} was listed again; the first listing stays.`, [body.gun]);
    return;
  }
  const gun: Gun = {
    id: body.gun,
    alias: body.alias,
    kind: body.kind,
    action: body.action,
    calibre: body.calibre,
    ability: body.ability,
    bores: body.bores,
    looksLike: body.looksLike,
    store: body.store,
    listed: mark,
    parts: partsOf(body).map((shape) => ({ shape, charges: [], epoch: 0, doubts: [neverLooked(mark)] })),
    bore: { epoch: 0, doubts: body.bores > 0 ? [neverLooked(mark)] : [] },
    where:
      body.store === undefined
        ? { kind: 'nowhere', since: fact.at, fact: fact.id }
        : { kind: 'place', place: body.store, since: fact.at, fact: fact.id },
    custodian: body.store,
    shown: [],
    shownTo: [],
    lastShown: [],
    taints: [],
    doubtful,
    wholeLooks: [],
    fed: [],
    last: mark,
  };
  state.guns.set(body.gun, gun);
}

/** Kinds of place with a lock of their own; a slot, a tray or a bag is locked with what it stands in. */
const ownLock = /safe|locker|cart|cabinet|vault|vehicle|quarantine|drawer|strongbox|lock-up/i;

function listPlace(state: State, fact: Extract<Known, { type: 'PlaceListed' }>): void {
  const body = fact.body;
  const mark = markOf(fact);
  const doubtful = state.authored.get(fact.id)?.doubtful ?? true;
  const known = state.places.get(body.place);
  if (known && (doubtful || !known.doubtful)) return;
  const place: Place = {
    id: body.place,
    alias: body.alias,
    kind: body.kind,
    inside: body.inside,
    doubtful,
    openers: doubtful ? [] : [...body.openers],
    two: doubtful || body.two,
    locked: !doubtful && body.locked && (body.inside === undefined || ownLock.test(body.kind)),
    lockedBy: [],
    openedBy: [],
    seal: body.seal === undefined ? undefined : { number: body.seal, unbroken: true, carries: false, at: fact.at },
    proofs: new Map(),
    doubts: [neverLooked(mark)],
    epoch: 0,
    verified: [],
    wholeLooks: [],
    moved: mark,
  };
  state.places.set(body.place, place);
}
