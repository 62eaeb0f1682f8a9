// A stop counts as fired only by what is its own: the rule, the alarm about its thing, the act that was overdue.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../grammar/parse.ts';
import { mustParse } from '../testing/sample.ts';
import { harmAt, tellCase } from './fired.ts';
import { inc02 } from './inc-02.stops.ts';
import { inc03 } from './inc-03.stops.ts';
import { inc07 } from './inc-07.stops.ts';
import type { CaseStops } from './stops.ts';

const scenarioOf = ({ name }: CaseStops) => {
  const file = `${name}.scenario`;
  return mustParse(parseScenario({ file, text: readFileSync(new URL(file, import.meta.url), 'utf8') }));
};
const tell = (each: CaseStops, ...told: string[]) => tellCase(each, scenarioOf(each), told);

describe('a stop', () => {
  it('is not shown by an alarm of its kind that another event raised', async () => {
    const { alarms, fired } = await tell(inc07, 'perfunctory');
    expect(alarms).toContain('unknown round');
    expect(fired.map(({ stop }) => stop.id)).not.toContain('S3');
  });

  it('is not shown by an alarm about another thing', async () => {
    const [s7] = inc02.stops.filter(({ id }) => id === 'S7');
    if (!s7) throw new Error('S7 is missing');
    const about = (thing: string): CaseStops => ({
      ...inc02,
      stops: [{ ...s7, shown: { alarm: 'bore blocked', about: thing } }],
    });
    expect((await tell(about('R-1'), 'honest')).fired).toHaveLength(1);
    expect((await tell(about('BOX-D'), 'honest')).fired).toEqual([]);
    expect((await tell(about('nothing of that name'), 'honest')).fired).toEqual([]);
  });

  it('is shown by an act the hub noticed to be overdue, at the instant it did', async () => {
    const { fired, steps } = await tell(inc03, 'perfunctory');
    const noticed = steps.find(({ verb }) => verb === 'notice due');
    expect(fired.find(({ stop }) => stop.id === 'S1')).toMatchObject({
      at: noticed?.at,
      shown: { overdue: 'give back' },
    });
  });

  it('that several things may show names the one that came', async () => {
    const shownIn = async (told: string) => (await tell(inc02, told)).fired.find(({ stop }) => stop.id === 'S6')?.shown;
    expect(await shownIn('perfunctory')).toEqual({ refusedBy: 'earlier-rounds-accounted-for' });
    expect(await shownIn('honest')).toEqual({ alarm: 'incomplete round', about: 'R-1' });
  });
});

describe('the clock of the harm', () => {
  const at = (clock: string) => harmAt({ ...inc07, harm: { ...inc07.harm, at: clock } }, 'America/Los_Angeles');

  it('is local to the scenario', () => {
    expect(new Date(at('2026-05-01 09:28')).toISOString()).toBe('2026-05-01T16:28:00.000Z');
  });

  it.each(['', '09:28', '2026-05-01', '2026-05-01T09:28', '2026-13-01 09:28'])('%j is none', (clock) => {
    expect(() => at(clock)).toThrow(RangeError);
  });
});
