// The closed word lists of the record. The words model.md §13 bans are never among them.

import { oneOf } from './kinds.ts';

/** What a round is. `unknown` is not a lot: it is what a round is until somebody proves otherwise. */
export const roundKinds = ['dummy', 'blank', 'bulleted', 'spent', 'unknown'] as const;
export type RoundKind = (typeof roundKinds)[number];
export const roundKind = oneOf(roundKinds);

/** Conditions of rounds on the books (model.md §6). */
export const conditions = ['unused', 'loaded', 'fired', 'did not fire', 'incomplete', 'spent'] as const;
export type Condition = (typeof conditions)[number];
export const condition = oneOf(conditions);

/** What a gun-shaped thing can do. Effort and rules scale with it (model.md §5). */
export const abilities = ['fires-bulleted', 'blanks-only', 'cannot-fire', 'rubber'] as const;
export type Ability = (typeof abilities)[number];
export const ability = oneOf(abilities);

/** How the action works; the table of positions is firearm/actions.ts. */
export const actions = [
  'single-action',
  'double-action',
  'lever',
  'pump',
  'bolt',
  'side-by-side',
  'over-under',
  'semi-automatic',
  'automatic',
  'muzzle-loader',
  'none',
] as const;
export type Action = (typeof actions)[number];
export const action = oneOf(actions);

/** Powder loads from least to most. */
export const loads = ['none', 'quarter', 'half', 'full'] as const;
export type Load = (typeof loads)[number];
export const load = oneOf(loads);

/** Functions people hold; titles differ, functions do not (rules.md §3). */
export const functions = [
  'control',
  'witness-and-call',
  'deputy-witness',
  'perform',
  'coordinate-stunts',
  'count-shots',
  'safety-advisor',
  'props',
  'medic',
  'production',
  'effects',
  'camera',
  'drive',
  'other',
] as const;
export type Function = (typeof functions)[number];
export const functionWord = oneOf(functions);

/** What a person may do with guns. */
export const handlings = ['control', 'receive', 'none'] as const;
export const handling = oneOf(handlings);

/** What a person's look may count for. */
export const witnessings = ['yes', 'rounds', 'no'] as const;
export const witnessing = oneOf(witnessings);

/** Senses a tell speaks to. */
export const senses = ['eye', 'ear', 'gauge', 'touch'] as const;
export const sense = oneOf(senses);

/** Where on a round a tell shows. */
export const sides = ['head', 'wall', 'front', 'any'] as const;
export const side = oneOf(sides);

/** How somebody looked at a gun or a container. */
export const methods = ['eye', 'light', 'rod', 'one by one', 'by touch', 'camera'] as const;
export const method = oneOf(methods);

/** What was made out of a bore. */
export const boreViews = ['light through', 'blocked', 'cannot tell'] as const;
export const boreView = oneOf(boreViews);

/** What was made out of a primer. */
export const primers = ['bright', 'dented', 'none', 'not seen'] as const;
export const primer = oneOf(primers);

/** Things that happen to a gun and break what was proven of it. */
export const anomalies = [
  'refused a round',
  'weak shot',
  'dropped',
  'touched the ground',
  'jammed',
  'incomplete round',
  'taken apart',
  'damaged',
] as const;
export const anomaly = oneOf(anomalies);

/** Breaks in the work at which everything is counted and locked. */
export const breaks = ['meal', 'move', 'relief', 'wrap'] as const;
export type Break = (typeof breaks)[number];
export const breakWord = oneOf(breaks);

/** Why an item on the books differs (model.md §6). */
export const varianceClasses = [
  'cartridge short',
  'cartridge over',
  'unknown round',
  'spent case',
  'cast dummy',
  'gun',
  'tag',
] as const;
export type VarianceClass = (typeof varianceClasses)[number];
export const varianceClass = oneOf(varianceClasses);

/** The asks (model.md §7): everything else that people do is a fact. */
export const askKinds = ['take', 'load', 'hand over', 'begin', 'close', 'sign', 'release', 'waive'] as const;
export type AskKind = (typeof askKinds)[number];
export const askKind = oneOf(askKinds);

/** The five things a safety meeting goes through (CSATF bulletin #1, mirrored in rules.md US-CSATF-1.20). */
export const topics = ['action', 'variations', 'call off', 'emergency', 'command'] as const;
export const topic = oneOf(topics);

/** Kinds a lot can be claimed to be; `spent` and `unknown` are never claims. */
export const oneOfKinds = oneOf(['dummy', 'blank', 'bulleted']);
