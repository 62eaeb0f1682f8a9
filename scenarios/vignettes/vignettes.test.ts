// The ten vignettes of the model are told without strain: every expectation holds and no ask is refused unmarked.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../grammar/parse.ts';
import { replay } from '../replay/replay.ts';

const here = new URL('.', import.meta.url);
const names = readdirSync(here).filter((name) => name.endsWith('.scenario'));

async function tell(name: string, told?: readonly string[]) {
  const file = new URL(name, here).pathname;
  const parsed = parseScenario({ file, text: readFileSync(file, 'utf8') });
  if (!parsed.ok) throw new Error(parsed.complaints.map(({ line, says }) => `${line}: ${says}`).join('\n'));
  const run = await replay(parsed.scenario, told ? { told } : {});
  for await (const _ of run);
  return run;
}

describe('vignettes', () => {
  it('are the ten of model.md §12', () => {
    expect(names).toHaveLength(10);
  });

  it.each(names)('%s ends as it says', async (name) => {
    const run = await tell(name);
    const summary = run.summary();
    expect(summary.failed.map((step) => `${step.line} ${step.text}: ${step.why}`)).toEqual([]);
    expect(summary.refusals.unmarked).toEqual([]);
    const alarms = run.hub
      .view(Number.MAX_SAFE_INTEGER)
      .findings()
      .filter((finding) => finding.level === 'alarm');
    expect(alarms.map((finding) => finding.says)).toEqual([]);
  });

  it('a controller who leaves without transferring control stops the next action', async () => {
    const run = await tell('controller-must-leave.scenario', ['left']);
    expect(run.summary().refusals.marked.flatMap((step) => step.rules)).toContain('controller-present-at-action');
  });
});
