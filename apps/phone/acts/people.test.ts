// A newcomer is let in by two, speaks for themselves only then, and a lost phone stops counting at a position of its chain.

import { isInForce } from '@proofhouse/domain/book/trust.ts';
import { idOf, pen } from '@proofhouse/domain/testing/facts.ts';
import { people, readySet, viewOf } from '@proofhouse/domain/testing/set.ts';
import { expect, it } from 'vitest';
import {
  codeOf,
  enrolled,
  halfEnrolled,
  lastCounterOf,
  listed,
  mayDo,
  nextAlias,
  notYetEnrolled,
  putOnList,
  revoked,
  suspended,
} from './people.ts';
import { standBehind } from './release.ts';
import { stopCalled } from './stop.ts';
import { tell } from './testing/tell.ts';

const joiningWith = (device: string) => ({
  device,
  algorithm: 'ed25519' as const,
  publicKey: 'AAAA',
  name: 'SAMPLE name',
  role: 'Background 7',
});

it('lets a newcomer in by two, and not by one', () => {
  const set = readySet();
  const person = idOf('newcomer');
  const { device } = pen(set.history, 'DV newcomer', person);
  const newcomer = joiningWith(device);
  expect(notYetEnrolled(viewOf(set), [newcomer])).toEqual([newcomer]);
  tell(set, 'manager', putOnList(newcomer, person, 'P21'));
  const enrolment = tell(set, 'manager', enrolled(newcomer, person, 'DV-21'));
  expect(notYetEnrolled(viewOf(set), [newcomer])).toEqual([]);
  expect(halfEnrolled(viewOf(set))).toEqual([
    { fact: enrolment.id, device, alias: 'DV-21', code: codeOf(device), holder: person, by: people.manager },
  ]);
  tell(set, 'manager', standBehind(enrolment.id));
  expect(isInForce(viewOf(set).book.trust, device)).toBe(false);
  tell(set, 'director', standBehind(enrolment.id));
  expect(halfEnrolled(viewOf(set))).toEqual([]);
  expect(isInForce(viewOf(set).book.trust, device)).toBe(true);
});

it('lists a newcomer by role, with no gun in reach and no name in the plain fields', () => {
  const body = putOnList(joiningWith('00'), idOf('newcomer'), 'P21');
  expect(body.body).toEqual({
    person: idOf('newcomer'),
    alias: 'P21',
    role: 'Background 7',
    handles: 'none',
    witnesses: 'no',
  });
  expect(body.disclosed).toEqual({ name: 'SAMPLE name' });
});

it('gives the next short name of a row', () => {
  expect(nextAlias(['P01', 'P20', 'PL-30', 'X'], 'P')).toBe('P21');
  expect(nextAlias([], 'DV-')).toBe('DV-01');
});

it('suspends at once, and gives back what was taken', () => {
  const set = readySet();
  tell(set, 'manager', suspended(people.armorer2));
  expect(viewOf(set).state.people.get(people.armorer2)).toMatchObject({ handles: 'none', witnesses: 'no' });
  tell(set, 'manager', mayDo(people.armorer2, 'control', 'yes'));
  expect(viewOf(set).state.people.get(people.armorer2)).toMatchObject({ handles: 'control', witnesses: 'yes' });
});

it('puts those who control guns first, with their devices and their first last day', () => {
  const [first] = listed(viewOf(readySet()));
  expect(first).toMatchObject({ person: { alias: 'P01' }, paperTo: '2027-06-30', briefed: true });
  expect(first?.devices).toMatchObject([{ inForce: true }]);
});

it('revokes a phone from a position: what it signed before still counts, what it signs after does not', () => {
  const set = readySet();
  const lost = set.pens.actor.device;
  const last = lastCounterOf(viewOf(set), lost);
  expect(last).toBeGreaterThanOrEqual(0);
  expect(lastCounterOf(viewOf(set), lost, 0)).toBe(-1);
  const until = set.history.now;
  tell(set, 'actor', stopCalled());
  expect(lastCounterOf(viewOf(set), lost)).toBe(last + 1);
  expect(lastCounterOf(viewOf(set), lost, until)).toBe(last);
  tell(set, 'manager', revoked(lost, last, ''));
  expect(isInForce(viewOf(set).book.trust, lost)).toBe(false);
});
