// Dummies are tested one by one; two who test the same find the same look, and a round that lacks a tell stops its tray.

import { commitmentOf } from '@proofhouse/domain/book/digest.ts';
import { lots, places, readySet, viewOf } from '@proofhouse/domain/testing/set.ts';
import { expect, it } from 'vitest';
import { act } from './act.ts';
import {
  beginInspection,
  failed,
  type Inspection,
  inspectionLook,
  interrupt,
  takeBack,
  testRound,
} from './inspection.ts';
import { tell } from './testing/tell.ts';

const begun = (): Inspection => beginInspection(places.rattleTray, viewOf(readySet()).state.lots.get(lots.rattlers)!);
const pass = (inspection: Inspection, times: number): Inspection =>
  Array.from({ length: times }).reduce<Inspection>((sofar) => testRound(sofar, []), inspection);

it('asks for every tell of the lot', () => {
  expect(begun().tells).toEqual(['rattle', 'hole in wall']);
});

it('says what was seen of each round, whatever the order they were tested in', () => {
  const one = testRound(pass(begun(), 11), ['rattle']);
  const other = pass(testRound(begun(), ['rattle']), 11);
  expect(inspectionLook(one)).toEqual(inspectionLook(other));
  expect(inspectionLook(one).seen).toEqual([
    { count: 11, tells: ['rattle', 'hole in wall'] },
    { count: 1, tells: ['hole in wall'], lacks: ['rattle'] },
  ]);
  expect(failed(one)).toBe(1);
});

it('marks an interruption where it came, and takes a slip back', () => {
  const interrupted = interrupt(pass(begun(), 4));
  expect(interrupted).toMatchObject({ interruptions: [4] });
  expect(interrupted.tested).toHaveLength(4);
  expect(takeBack(interrupted).tested).toHaveLength(3);
});

it('proves the tray when two found every tell on every round', () => {
  const set = readySet();
  const look = inspectionLook(pass(begun(), 12));
  const salt = 'saltAAAAAAAAAAAAAAAAAA';
  const commitment = commitmentOf(salt, look);
  const sealed = tell(set, 'armorer', act('AnswerSealed', { about: look.subject, kind: 'look', commitment }));
  tell(set, 'armorer2', act('Looked', { look, answers: sealed.id }));
  expect(viewOf(set).contents(places.rattleTray)).toMatchObject([{ count: 12, proven: false }]);
  tell(set, 'armorer', act('AnswerOpened', { sealed: sealed.id, salt, look }));
  expect(viewOf(set).contents(places.rattleTray)).toMatchObject([{ count: 12, proven: true }]);
});
