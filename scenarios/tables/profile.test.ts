// The header `profile` takes rulebooks by name, and profiles that adopt several at once.
import { profiles } from '@proofhouse/policy/profiles.ts';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../grammar/parse.ts';
import { replayAll } from '../replay/replay.ts';
import { mustParse } from '../testing/sample.ts';
import { rulebooksOf } from './production.ts';

const told = (profile: string) => `scenario: SAMPLE Profile
date: 2026-12-01
zone: UTC
profile: ${profile}
papers: in order
table crew
person_id,role,may_handle,may_witness
P01,Armorer 1,control,yes
P02,Armorer 2,control,yes
P05,1st AD,none,yes
P07,Actor A,receive,yes
end
table places
place_id,kind,opened_by
set,area,
Safe1,gun safe,P01 P02
T1,tray,
end
table firearms
asset_id,kind,calibre,store
W-01,revolver,.45,Safe1
end
table lots
lot_id,class,calibre,load,declared_tells,container,at_start,supplier_role,paper,min_distance_ft
B01,blank,.45,quarter,star crimp,T1,50,Supplier,DN-1,20
end
table plan
plan_id,place,gun,lot,count_per_take,performer,controller,witness,why_nothing_less
PL-1,set,W-01,B01,3,P07,P01,P05,flash
end
08:00 P01 and P02 open Safe1
08:01 P01 asks to take W-01 from Safe1 => refused
`;

describe('the header profile', () => {
  it.each([
    ['ca-ontario', 'alternatives-were-weighed'],
    ['ontario', 'alternatives-were-weighed'],
    ['united-kingdom', 'armourer-appointed'],
    ['us-texas', 'handler-is-certified'],
  ])('%s brings rules of its place', async (profile, rule) => {
    const { steps } = await replayAll(mustParse(parseScenario({ file: 'profile.scenario', text: told(profile) })));
    const asked = steps.find(({ answer }) => answer !== undefined);
    expect(asked?.ok, asked?.why).toBe(true);
    expect(asked?.rules).toContain(rule);
  });

  it('takes rulebooks and profiles together, each rulebook once', () => {
    expect(rulebooksOf('ontario + ca-theatre-school, practice')).toEqual([
      'ca-ontario',
      'practice',
      'minors',
      'ca-theatre-school',
    ]);
    for (const { name, adopts } of profiles) expect(rulebooksOf(name)).toEqual(adopts);
  });
});
