// Real cases: every stop that rests on data, count or time fires on perfunctory entries, and each has its own trigger.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../grammar/parse.ts';
import { replay, type Step } from '../replay/replay.ts';

const here = new URL('.', import.meta.url);

/** Tells a case and returns its steps; a text that cannot be read fails the test with its complaints. */
async function tell(name: string, ...told: string[]): Promise<{ steps: Step[]; alarms: string[] }> {
  const file = new URL(`${name}.scenario`, here).pathname;
  const parsed = parseScenario({ file, text: readFileSync(file, 'utf8') });
  if (!parsed.ok) throw new Error(parsed.complaints.map(({ line, says }) => `${line}: ${says}`).join('\n'));
  const run = await replay(parsed.scenario, { told });
  const steps: Step[] = [];
  for await (const step of run) steps.push(step);
  const alarms = run.hub
    .view(Number.MAX_SAFE_INTEGER)
    .findings()
    .filter((finding) => finding.level === 'alarm')
    .map((finding) => finding.kind);
  return { steps, alarms };
}

const rulesRefusing = (steps: readonly Step[]) =>
  new Set(steps.filter((step) => step.answer === 'refused').flatMap((step) => step.rules));

/** Stops that rest on data, count or time, each with the rule that is its own. */
const dataStops = {
  'inc-01': {
    S1: 'lot-has-a-title',
    S4: 'unplanned-shot-closed',
    S5: 'concern-answered',
    S6: 'controller-has-no-other-work',
    S7: 'trained-for-this-gun',
    S8: 'rounds-were-locked-over-breaks',
    S11: 'never-lay-unattended',
    S12: 'every-chamber-shown',
    S13: 'giver-holds-it',
    S14: 'nothing-less-would-do',
    S15: 'nobody-in-the-arc',
    S16: 'controller-present-at-action',
  },
  'inc-07': { S1: 'no-bulleted-rounds', S2: 'earlier-rounds-accounted-for', S4: 'nobody-in-the-arc' },
  'inc-37': { S1: 'looked-at-today', S3: 'nobody-in-the-arc', S4: 'not-after-the-cut-off' },
} as const;

/** Stops of kind inspect: they need a look that is really made, so they are shown in the honest telling only. */
const inspectStops = {
  'inc-01': { S2: 'failed a tell', S3: 'unknown round', S9: 'anomaly' },
  'inc-07': { S3: 'unknown round' },
  'inc-37': { S2: 'unknown round' },
} as const;

const stopsOf = (stops: Readonly<Record<string, string>>, steps: readonly Step[]) => {
  const rules = rulesRefusing(steps);
  return Object.keys(stops).filter((stop) => rules.has(stops[stop] as string));
};

for (const [name, stops] of Object.entries(dataStops)) {
  describe(name, () => {
    const all = Object.keys(stops);

    it('fires every stop that rests on data, count or time, told with perfunctory entries', async () => {
      const { steps } = await tell(name, 'perfunctory');
      expect(stopsOf(stops, steps)).toEqual(all);
    });

    it('fires them in the honest telling as well', async () => {
      const { steps } = await tell(name, 'honest');
      expect(stopsOf(stops, steps)).toEqual(all);
    });

    it.each(all)('loses exactly %s when its trigger alone is gone', async (stop) => {
      const { steps } = await tell(name, 'perfunctory', `${stop}-mended`);
      expect(stopsOf(stops, steps)).toEqual(all.filter((each) => each !== stop));
    });

    it('names, for every stop, facts or a missing act, a remedy and a citation', async () => {
      const { steps } = await tell(name, 'perfunctory');
      for (const step of steps.filter((each) => each.answer === 'refused')) {
        expect(step.reasons.length).toBeGreaterThan(0);
        for (const reason of step.reasons) expect(reason.length).toBeGreaterThan(30);
      }
    });

    it('compels the looks that would have shown it, told honestly', async () => {
      const { alarms } = await tell(name, 'honest');
      for (const kind of Object.values(inspectStops[name as keyof typeof inspectStops])) expect(alarms).toContain(kind);
    });

    it('refuses nothing and alarms nobody on the same day without the fault', async () => {
      const { steps, alarms } = await tell(name, 'faultless');
      expect(steps.filter((step) => step.answer === 'refused').map((step) => step.reasons)).toEqual([]);
      expect(steps.filter((step) => step.answer === 'granted').length).toBeGreaterThan(2);
      expect(alarms).toEqual([]);
    });
  });
}

describe('the top-up of INC-01', () => {
  it('voids what was shown before, so that the hand-over asks for the whole cylinder again (S10)', async () => {
    const { steps } = await tell('inc-01', 'perfunctory', 'S12-mended');
    const handOver = steps.find((step) => step.verb === 'ask to hand over' && step.answer === 'refused');
    expect(handOver?.rules ?? []).toContain('shown-to-two');
  });
});
