// What a decision costs under each profile, and beside Cedar judging an equivalent set of policies on the same facts.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type View, viewNow } from '@proofhouse/domain/book/view.ts';
import { bookOf } from '@proofhouse/domain/testing/facts.ts';
import { asks, people, readySet } from '@proofhouse/domain/testing/set.ts';
import { answer } from '@proofhouse/policy/answer.ts';
import { profiles } from '@proofhouse/policy/profiles.ts';
import type { Rule } from '@proofhouse/policy/rule.ts';
import { rulesInForce } from '@proofhouse/policy/rulebooks/all.ts';
import { type Measured, type Patience, ratePerSecond } from './measure.ts';

const CEDAR = '@cedar-policy/cedar-wasm@4.13.0';

/** Decisions a second under one profile. */
export interface DecisionFigure {
  readonly profile: string;
  /** Rules judged for a hand-over. */
  readonly rules: number;
  readonly reasons: number;
  readonly ours: Measured;
  /** Policies Cedar was given: one for each rule that could be put into its words, and for each document asked for. */
  readonly policies: number;
  readonly cedar: Measured | undefined;
  readonly absent?: string;
}

interface Cedar {
  preparsePolicySet(id: string, policies: { staticPolicies: Record<string, string> }): { type: string };
  statefulIsAuthorized(call: object): { type: string; response?: { decision: string } };
}

function loadCedar(folder: string): Cedar | string {
  if (!existsSync(join(folder, 'node_modules', '@cedar-policy', 'cedar-wasm'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"name":"proofhouse-cedar","private":true}\n');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const done = spawnSync(npm, ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', CEDAR], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (done.status !== 0) return `npm could not install it: ${(done.stderr || '').split('\n')[0]}`;
  }
  return createRequire(join(folder, 'package.json'))('@cedar-policy/cedar-wasm/nodejs') as Cedar;
}

/** Policies in the words of Cedar for what the rules of this id decide, on facts worked out beforehand. */
const inCedar: Readonly<Record<string, string>> = {
  'giver-controls-guns': 'context.giver.handles != "control"',
  'controller-on-duty': '!context.giver.onDuty',
  'controller-has-no-other-work': '!context.giver.exclusive',
  'receiver-may-hold': 'context.receiver.handles == "none"',
  'no-bulleted-rounds': 'context.gun.kinds.contains("bulleted")',
  'lot-has-a-title': '!context.lot.titled',
  'contents-are-proven': '!context.gun.proven',
  'no-taint-in-the-gun': 'context.gun.taints > 0',
  'never-lay-unattended': 'context.gun.doubts.contains("unattended")',
  'every-chamber-shown': '!(context.gun.shownBy.contains("director"))',
  'shown-to-two': '!(context.gun.shownBy.containsAll(["director", "actor"]))',
  'show-is-fresh': 'context.now - context.gun.shownAt > context.numbers.lookMs',
  'bore-known-at-hand-over': 'context.gun.boreDoubts > 0',
  'looked-at-today': 'context.gun.lookedAt < context.sessionAt',
  'giver-holds-it': 'context.gun.holder != context.giver.id',
  'briefed-today': '!(context.receiver.briefed)',
  'trained-for-this-gun': '!(context.receiver.trained)',
  'arrival-declared': '!(context.receiver.declared)',
  'action-is-planned':
    'context.plan.version > context.planVersion || !(context.plan.performers.contains(context.receiver.id))',
  'no-more-than-planned': 'context.gun.charges > context.plan.perTake',
  'nobody-in-the-arc': 'context.plan.trigger && context.plan.inArc > 0',
  'nothing-less-would-do': 'context.plan.why == ""',
  'no-stop-in-force': 'context.holds.contains("stop")',
  'unplanned-shot-closed': 'context.holds.contains("unplanned shot")',
  'unknown-round-resolved': 'context.holds.contains("unknown round")',
  'nothing-missing': 'context.holds.contains("missing")',
  'anomaly-looked-into': 'context.holds.contains("anomaly")',
  'not-frozen': 'context.frozen',
  'far-enough-away': 'context.plan.nearestFt < context.numbers.leastFt',
  'lot-matched-to-gun': '!(context.lot.fits)',
  'tested-together': '!(context.lot.tested)',
  'general-course-taken': '!(context.receiver.papers.contains("course"))',
};

const quoted = (text: string): string => JSON.stringify(text);

/** One policy for each rule that has one, and for each document or statement a rule needs. */
function policiesFor(rules: readonly Rule[]): Record<string, string> {
  const forbid = (condition: string): string => `forbid(principal, action, resource) when { ${condition} };`;
  const policies: Record<string, string> = { all: 'permit(principal, action, resource);' };
  for (const rule of rules) {
    const condition = inCedar[rule.id];
    if (condition !== undefined) policies[rule.id] = forbid(condition);
    (rule.needs ?? []).forEach(({ document, statement }, at) => {
      if (document !== undefined)
        policies[`${rule.id}-${at}d`] = forbid(`!context.papers.contains(${quoted(document)})`);
      if (statement !== undefined)
        policies[`${rule.id}-${at}s`] = forbid(`!context.stated.contains(${quoted(statement)})`);
    });
  }
  return policies;
}

/** The facts of the hand-over, worked out for Cedar: it is given what our rules have to find in the book each time. */
function contextOf({ state, at }: View): object {
  const gun = state.guns.get(asks.handOver.things[0]);
  const giver = state.people.get(people.armorer);
  const receiver = state.people.get(people.actor);
  const line = state.plans.get(asks.handOver.plan)?.line;
  const lot = state.lots.get(line?.lot ?? '');
  const roles = new Map(Object.entries(people).map(([role, id]) => [id as string, role]));
  return {
    now: at,
    sessionAt: state.session?.at ?? 0,
    planVersion: state.settings.planVersion ?? 0,
    frozen: state.frozen !== undefined,
    holds: [...state.holds.values()].map((hold) => hold.kind),
    numbers: { lookMs: 900_000, leastFt: 20 },
    giver: { id: giver?.id, handles: giver?.handles, onDuty: true, exclusive: true },
    receiver: {
      id: receiver?.id,
      handles: receiver?.handles,
      trained: true,
      briefed: true,
      declared: true,
      papers: ['course', ...(receiver?.credentials ?? []).map(({ credential }) => credential)],
    },
    gun: {
      kinds: ['blank'],
      proven: true,
      taints: gun?.taints.length ?? 0,
      doubts: gun?.parts.flatMap((part) => part.doubts.map(({ kind }) => kind)) ?? [],
      shownBy: gun?.shown.map(({ by }) => roles.get(by ?? '') ?? '') ?? [],
      shownAt: Math.max(0, ...(gun?.shown.map((each) => each.at) ?? [])),
      lookedAt: gun?.lookedAt?.at ?? 0,
      boreDoubts: 0,
      charges: 3,
      holder: giver?.id,
    },
    plan: {
      version: line?.version ?? 0,
      performers: line?.performers ?? [],
      perTake: line?.perTake ?? 0,
      trigger: line?.triggerPulled ?? false,
      inArc: line?.inArc.length ?? 0,
      why: line?.whyNothingLess ?? '',
      nearestFt: line?.nearestFt ?? 0,
    },
    lot: { titled: lot !== undefined, fits: true, tested: true },
    papers: [...state.papers.keys()],
    stated: [...state.attested.keys()],
  };
}

function measureCedar(cedar: Cedar, name: string, rules: readonly Rule[], view: View, patience: Patience) {
  const policies = policiesFor(rules);
  const parsed = cedar.preparsePolicySet(name, { staticPolicies: policies });
  if (parsed.type !== 'success') throw new Error(`Cedar could not read the policies: ${JSON.stringify(parsed)}`);
  const call = {
    principal: { type: 'Person', id: 'armorer' },
    action: { type: 'Action', id: 'hand over' },
    resource: { type: 'Gun', id: 'W-01' },
    context: contextOf(view),
    preparsedPolicySetId: name,
    entities: [],
  };
  const first = cedar.statefulIsAuthorized(call);
  if (first.type !== 'success') throw new Error(`Cedar could not decide: ${JSON.stringify(first)}`);
  const count = Math.round(2_000 * patience.share);
  const rate = ratePerSecond(patience, count, () => {
    for (let n = 0; n < count; n += 1) cedar.statefulIsAuthorized(call);
  });
  return { rate, policies: Object.keys(policies).length };
}

/** Decisions a second about one hand-over: with the blocks alone, under each profile, and with every rulebook at once. */
export async function decisions(folder: string, patience: Patience): Promise<DecisionFigure[]> {
  const cedar = loadCedar(folder);
  const asked = { person: people.armorer, device: 'a'.repeat(64) };
  const all = { name: 'all at once', adopts: [...new Set(profiles.flatMap(({ adopts }) => adopts))] };
  const figures: DecisionFigure[] = [];
  // The first profile would otherwise pay for the compiler's warming up.
  const warm = readySet();
  const before = viewNow(bookOf(warm.history.facts), warm.history.now);
  for (let n = 0; n < 20_000 * patience.share; n += 1) answer(before, asks.handOver, asked);
  for (const { name, adopts } of [{ name: 'blocks alone', adopts: [] as string[] }, ...profiles, all]) {
    const { history } = readySet({ rules: { rulebooks: [...adopts] } });
    const view = viewNow(bookOf(history.facts), history.now);
    const rules = rulesInForce(adopts).filter((rule) => rule.asks.includes('hand over'));
    const count = Math.round(3_000 * patience.share);
    const reasons = answer(view, asks.handOver, asked).reasons.length;
    const ours = await ratePerSecond(patience, count, () => {
      for (let n = 0; n < count; n += 1) answer(view, asks.handOver, asked);
    });
    const base = { profile: name, rules: rules.length, reasons, ours };
    if (typeof cedar === 'string') {
      figures.push({ ...base, policies: 0, cedar: undefined, absent: cedar });
      continue;
    }
    const { rate, policies } = measureCedar(cedar, name, rules, view, patience);
    figures.push({ ...base, policies, cedar: await rate });
  }
  return figures;
}
