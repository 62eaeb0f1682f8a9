// The sample day, told into a hub in memory, up to any minute of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hub } from '@proofhouse/record/hub.ts';
import { parseScenario } from '@proofhouse/scenarios/grammar/parse.ts';
import { replay } from '@proofhouse/scenarios/replay/replay.ts';
import { root } from '../../../tools/root.mjs';

const folder = join(root, 'scenarios');

/** 1 December 2026 at that time in Los Angeles. */
export const onDay14 = (time: string): number => Date.parse(`2026-12-01T${time.padEnd(8, ':00')}-08:00`);

/** Tells the day until then, and seals its head. */
export async function tellDay14(until = '23:00'): Promise<Hub> {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const parsed = parseScenario({ file: 'day14.scenario', text: read('day14.scenario'), read });
  if (!parsed.ok) throw new Error('The sample day cannot be read.');
  const told = await replay(parsed.scenario, { until: onDay14(until) });
  for await (const _ of told);
  await told.hub.sealHead(Math.max(onDay14(until), told.hub.receivedAt ?? 0));
  return told.hub;
}
