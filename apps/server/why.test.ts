// Why a thing may not go out, as programs and pages get it: in words, with the time each remedy takes, and never for what nobody listed.
import { viewNow } from '@proofhouse/domain/book/view.ts';
import { bookOf, write } from '@proofhouse/domain/testing/facts.ts';
import { readySet } from '@proofhouse/domain/testing/set.ts';
import { describe, expect, it } from 'vitest';
import { BadRequest } from './asked.ts';
import { whyAnswer } from './why.ts';

const shown = readySet();
write(shown.history, shown.pens.camera, 'StopCalled', {});
const { now, facts } = shown.history;
const view = viewNow(bookOf(facts), now);

describe('why a thing may not go out', () => {
  it.each([
    ['W-01', 'hand over W-01 to P07 for PL-01'],
    ['B01', 'load 3 B01 from T3 into W-01 for PL-01'],
    ['T1', 'load 6 D01 from T1 into W-01 for PL-02'],
    ['Safe1', 'take W-02 from Safe1'],
    ['P07', 'hand over W-13 to P07 for PL-03'],
    ['PL-01', 'hand over W-01 to P07 for PL-01'],
    ['B02', 'load B02 from T4'],
  ])('%s is asked about in words: %s', (thing, words) => {
    const { asked } = whyAnswer(view, thing);
    expect(asked.map(({ ask }) => ask)).toContain(words);
  });

  it('is told with what is withheld, what is missing, who, how long, and the text with how sure we are of it', () => {
    const { verdict, reasons } = whyAnswer(view, 'w-01');
    expect(verdict).toBe('refused');
    expect(reasons[0]).toMatchObject({ rule: 'no-stop-in-force', control: 'K31' });
    expect(reasons[0]?.withholds).toContain('hand over W-01 to P07 for PL-01');
    expect(reasons[0]?.remedy).not.toBe('');
    expect(reasons[0]?.who.length).toBeGreaterThan(0);
    expect(reasons[0]?.howLong).toMatch(/^2 to 15 minutes: /);
    expect(reasons[0]?.cites.join()).toContain('(low confidence: read in a secondary source)');
  });

  it('says so where nothing can be asked', () => {
    expect(whyAnswer(view, 'T5')).toMatchObject({ verdict: 'nothing to ask', asked: [], reasons: [] });
  });

  it('refuses what nobody listed, with what to do', () => {
    expect(() => whyAnswer(view, 'W-99')).toThrow(BadRequest);
    expect(() => whyAnswer(view, 'W-99')).toThrow('W-99 is not on the register: look at the board for names.');
  });
});
