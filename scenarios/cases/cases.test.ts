// Real cases: every stop that rests on data, count or time fires on perfunctory entries, and each has its own trigger.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../grammar/parse.ts';
import { productionValue } from '../tables/register.ts';
import { mustParse } from '../testing/sample.ts';
import { cases } from './cases.ts';
import { familiesOf, tellCase } from './fired.ts';
import { restsOnData } from './stops.ts';

const here = new URL('.', import.meta.url);

const scenarioOf = (name: string) => {
  const file = `${name}.scenario`;
  return mustParse(parseScenario({ file, text: readFileSync(new URL(file, here), 'utf8') }));
};

it('has a case for every scenario of this folder', () => {
  const scenarios = readdirSync(here)
    .filter((file) => file.endsWith('.scenario'))
    .sort();
  expect(cases.map(({ name }) => `${name}.scenario`)).toEqual(scenarios);
});

describe.each(cases)('$name', (each) => {
  const scenario = scenarioOf(each.name);
  const all = each.stops.map(({ id }) => id);
  const onData = each.stops.filter(restsOnData).map(({ id }) => id);
  const tell = (...told: string[]) => tellCase(each, scenario, told);
  const firedOnData = async (...told: string[]) =>
    (await tell(...told)).fired.filter(({ stop }) => restsOnData(stop)).map(({ stop }) => stop.id);

  it('fires every stop that rests on data, count or time, told with perfunctory entries', async () => {
    expect(await firedOnData('perfunctory')).toEqual(onData);
  });

  it.each(onData)('loses exactly %s when its trigger alone is gone', async (stop) => {
    expect(await firedOnData('perfunctory', `${stop}-mended`)).toEqual(onData.filter((other) => other !== stop));
  });

  it('fires every stop in the honest telling, those of a compelled look among them, from as many families', async () => {
    const { fired } = await tell('honest');
    expect(fired.map(({ stop }) => stop.id)).toEqual(all);
    expect(familiesOf(fired).sort()).toEqual([...new Set(each.stops.map(({ family }) => family))].sort());
  });

  it.each(['perfunctory', 'honest'])('fires before the harm, told %s', async (told) => {
    for (const { stop, before, steps } of (await tell(told)).fired) {
      expect(before, stop.id).toBeGreaterThan(0);
      // A stop may fall on the very step it would have prevented.
      expect(steps, stop.id).toBeGreaterThanOrEqual(0);
    }
  });

  it('names, for every refusal, facts or a missing act, and a remedy', async () => {
    const { steps } = await tell('perfunctory');
    for (const step of steps.filter(({ answer }) => answer === 'refused')) {
      expect(step.reasons.length).toBeGreaterThan(0);
      for (const reason of step.reasons) expect(reason.length).toBeGreaterThan(30);
    }
  });

  it('refuses nothing and alarms nobody on the same day without the fault', async () => {
    const { steps, alarms, fired } = await tell('faultless');
    expect(steps.filter(({ answer }) => answer === 'refused').map(({ reasons }) => reasons)).toEqual([]);
    expect(steps.filter(({ answer }) => answer === 'granted').length).toBeGreaterThan(2);
    expect(steps.filter(({ ok }) => !ok).map(({ why }) => why)).toEqual([]);
    expect(alarms).toEqual([]);
    expect(fired).toEqual([]);
  });
});

/** What is done in a take anyway, from the loading to the opening after it; the record asks for nothing else. */
const takeLoop = [
  'load',
  'look',
  'was shown',
  'call',
  'hand over',
  'begin',
  'hear shots',
  'cut',
  'give back',
  'unload',
];

describe.each(cases)('$name without the fault', (each) => {
  const scenario = scenarioOf(each.name);
  // A production that adopts statements for every take has taken them on.
  const adopted = productionValue(scenario.register, 'profile').includes('every-take') ? ['attest'] : [];

  it('takes no act in a take that is not done in it anyway', async () => {
    const { steps } = await tellCase(each, scenario, ['faultless']);
    let isTake = false;
    for (const { verb, kind, text } of steps) {
      if (verb === 'ask to load') isTake = true;
      if (isTake && kind === 'act') expect([...takeLoop, ...adopted], text).toContain(verb);
      if (verb === 'unload') isTake = false;
    }
  });
});

describe('the top-up of INC-01', () => {
  it('voids what was shown before, so that the hand-over asks for the whole cylinder again (S10)', async () => {
    const [inc01] = cases.filter(({ name }) => name === 'inc-01');
    if (!inc01) throw new Error('inc-01 is missing');
    const { steps } = await tellCase(inc01, scenarioOf('inc-01'), ['perfunctory', 'S12-mended']);
    const handOver = steps.find((step) => step.verb === 'ask to hand over' && step.answer === 'refused');
    expect(handOver?.rules ?? []).toContain('shown-to-two');
  });
});
