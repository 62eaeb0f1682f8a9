// What rests on a text nobody read says so in words; what was read says nothing more.
import { expect, it } from 'vitest';
import { citationInWords } from './confidence.ts';

it.each([
  [
    'CSATF-1 never unattended [R] US-CSATF-1.16',
    'CSATF-1 never unattended (low confidence: read in a secondary source) US-CSATF-1.16',
  ],
  ['CSATF-2 item 3 [M] US-CSATF-2.03', 'CSATF-2 item 3 (low confidence: from memory, to be verified) US-CSATF-2.03'],
  ['CA-LAB-9150 9153 (a)(2) [T] CA-SB132-9153a.2', 'CA-LAB-9150 9153 (a)(2) CA-SB132-9153a.2'],
  ['PROOFHOUSE unknown is refused, loudly [T]', 'PROOFHOUSE unknown is refused, loudly'],
  ['a text that carries no letter', 'a text that carries no letter'],
])('%s', (cite, words) => {
  expect(citationInWords(cite)).toBe(words);
});
