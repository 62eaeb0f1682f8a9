// The day is read whole before it is signed: lots, shots, what stands open, and who has signed.

import { people, readySet, session, viewOf } from '@proofhouse/domain/testing/set.ts';
import { answer } from '@proofhouse/policy/answer.ts';
import { expect, it } from 'vitest';
import { dayReport, sessionSigned, signAsk } from './day.ts';
import { stopCalled } from './stop.ts';
import { tell } from './testing/tell.ts';

it('is nothing before a session was opened', () => {
  const set = readySet();
  const { state, ...view } = viewOf(set);
  const { session: _, ...without } = state;
  expect(dayReport({ ...view, state: without })).toBeUndefined();
});

it('gives every lot, who was on duty, and what stands open', () => {
  const set = readySet();
  tell(set, 'camera', stopCalled());
  const report = dayReport(viewOf(set));
  expect(report).toMatchObject({ label: 'day 14', late: 0, refusals: 0, waivers: [] });
  expect(report?.lots.map(({ lot_id }) => lot_id)).toEqual(['D01', 'D02', 'D03', 'B01', 'B02']);
  expect(report?.open.map(({ kind }) => kind)).toEqual(['stop']);
  expect(report?.alarms).toBeGreaterThan(0);
  expect(report?.duties.map(({ who, exclusive }) => [who, exclusive])).toEqual([
    ['Armorer 1', true],
    ['Armorer 2', true],
  ]);
});

it('names who signs, and when each has', () => {
  const set = readySet();
  const before = dayReport(viewOf(set))?.signers;
  expect(before?.map(({ who, at }) => [who, at])).toEqual([
    ['Armorer 1', undefined],
    ['1st AD', undefined],
    ['UPM', undefined],
  ]);
  const signed = tell(set, 'manager', sessionSigned(session, undefined));
  expect(dayReport(viewOf(set))?.signers.find(({ person }) => person === people.manager)?.at).toBe(signed.at);
});

it('is refused a signature while guns are out, with the reason', () => {
  const refused = answer(viewOf(readySet()), signAsk, { person: people.director, device: 'x' });
  expect(refused.verdict).toBe('refused');
  expect(refused.reasons.map(({ rule }) => rule)).toContain('sign-after-closing-count');
});
