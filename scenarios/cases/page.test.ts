// The page docs/cases.md says what the replay does.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseScenario } from '../grammar/parse.ts';
import { mustParse } from '../testing/sample.ts';
import { cases } from './cases.ts';
import { casesPage } from './page.ts';
import { reportOn, stretchInWords } from './report.ts';

const path = new URL('../../docs/cases.md', import.meta.url);
const scenarioOf = (name: string) => {
  const file = `${name}.scenario`;
  return mustParse(parseScenario({ file, text: readFileSync(new URL(file, import.meta.url), 'utf8') }));
};

it('docs/cases.md says what the replay does; run this test with PROOFHOUSE_RENEW=1 to renew it', {
  timeout: 600_000,
}, async () => {
  const page = casesPage(await reportOn(cases, scenarioOf));
  if (process.env.PROOFHOUSE_RENEW) writeFileSync(path, page);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(page);
});

it.each([
  [0, '0 min'],
  [12, '12 min'],
  [60, '1 h'],
  [196, '3 h 16 min'],
  [1440, '1 day'],
  [4 * 1440 + 22 * 60 + 5, '4 days 22 h'],
])('%d minutes are %s', (minutes, words) => {
  expect(stretchInWords(minutes * 60_000)).toBe(words);
});
