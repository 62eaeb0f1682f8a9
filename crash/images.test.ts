// Holds that no power cut loses what was acknowledged, whatever the disk forgot; and that each broken promise is caught.

import { STOPPED_EXIT } from '@proofhouse/server/serve.ts';
import { describe, expect, test } from 'vitest';
import { program, shim } from './compile.ts';
import { readLog } from './iolog.ts';
import { type Recording, record } from './recording.ts';
import { distinctOf, search } from './search.ts';
import { controls, faultStories, plainStories } from './stories.ts';

const found = shim();
const preload = 'path' in found ? found.path : '';
const missing = 'missing' in found ? `: left out, because ${found.missing}` : '';
const SEED = 20_261_201;
const [hub, looker] = preload ? await Promise.all([program('hubprocess'), program('looker')]) : ['', ''];

async function recordAll(stories: readonly Recording['story'][]): Promise<Recording[]> {
  const recordings: Recording[] = [];
  for (let at = 0; at < stories.length; at += 2) {
    recordings.push(...(await Promise.all(stories.slice(at, at + 2).map((story) => record(story, hub, preload)))));
  }
  return recordings;
}

describe.runIf(preload)(`a hub whose power is cut${missing}`, () => {
  test('keeps everything it acknowledged, and opens, in each of 100,000 images of its disk', {
    timeout: 1_500_000,
  }, async () => {
    const faults = faultStories(false);
    const recordings = await recordAll([...plainStories, ...faults]);
    // A fault ends the process: by its own exit code, at the start with a sentence, or by the kill that was the fault.
    for (const { story, endings, log } of recordings.slice(plainStories.length)) {
      const struck = endings[endings.length - 2];
      expect(
        readLog(Buffer.from(log)).some(({ op }) => op === 'fault'),
        story.name,
      ).toBe(true);
      if (/kill/.test(story.name)) expect(struck?.signal, story.name).toBe('SIGKILL');
      else if (/write-short /.test(story.name)) expect(struck?.code, story.name).toBe(0);
      else expect([STOPPED_EXIT, 3], `${story.name}: ${struck?.printed}`).toContain(struck?.code);
      expect(endings.at(-1)?.code, `${story.name}: ${endings.at(-1)?.printed}`).toBe(0);
    }
    const plain = await search(recordings.slice(0, plainStories.length), looker, { seed: SEED, most: 23_000 });
    const faulty = await search(recordings.slice(plainStories.length), looker, {
      seed: SEED,
      most: Math.ceil(74_000 / faults.length),
    });
    const all = [...plain, ...faulty];
    expect(all.filter(({ lost, corrupt }) => lost + corrupt > 0)).toEqual([]);
    expect(distinctOf(all)).toBeGreaterThanOrEqual(100_000);
    expect(all.reduce((sum, { opened }) => sum + opened, 0)).toBeGreaterThanOrEqual(10_000);
    expect(all.reduce((sum, { whole }) => sum + whole, 0)).toBeGreaterThanOrEqual(50);
  });

  test.each(controls)('would be caught with $says', { timeout: 600_000 }, async ({ story, recover }) => {
    const recording = await record(story, hub, preload);
    const [tally] = await search([recording], looker, { seed: SEED, most: 1_200, recover, wholeEvery: 1_000_000 });
    expect(tally?.lost).toBeGreaterThan(0);
  });
});
