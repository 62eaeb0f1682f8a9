// What rests on a text nobody read says so in words; what was read says nothing more.
import { expect, it } from 'vitest';
import { citationInWords } from './confidence.ts';

it.each([
  [
    'a source read of elsewhere',
    'CSATF-1 on-site safety meeting [R] US-CSATF-1.18',
    'CSATF-1 on-site safety meeting (low confidence: read in a secondary source) US-CSATF-1.18',
  ],
  [
    'a source from memory',
    'CSATF-2 item 3 [M] US-CSATF-2.03',
    'CSATF-2 item 3 (low confidence: from memory, to be verified) US-CSATF-2.03',
  ],
  [
    'a place of a source that was read, of which only another told',
    'CA-LAB-9150 9153 (b) [T] CA-SB132-9153b.1 CA-SB132-9153b.2',
    'CA-LAB-9150 9153 (b) (low confidence: read in a secondary source) CA-SB132-9153b.1 CA-SB132-9153b.2',
  ],
  [
    'a place remembered, of a source read of elsewhere',
    'CSATF-1 never unattended [R] US-CSATF-1.16',
    'CSATF-1 never unattended (low confidence: from memory, to be verified) US-CSATF-1.16',
  ],
  ['a text that was read', 'CA-LAB-9150 9153 (a)(2) [T] CA-SB132-9153a.2', 'CA-LAB-9150 9153 (a)(2) CA-SB132-9153a.2'],
  ['our own model', 'PROOFHOUSE unknown is refused, loudly [T]', 'PROOFHOUSE unknown is refused, loudly'],
  ['words without a letter', 'a text that carries no letter', 'a text that carries no letter'],
])('%s', (_name, cite, words) => {
  expect(citationInWords(cite)).toBe(words);
});
