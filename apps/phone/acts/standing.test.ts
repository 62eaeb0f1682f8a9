import { describe, expect, test } from 'vitest';
import { footerOf } from './standing.ts';

const at = 1_000_000;
const reached = { hub: 'reached', at: at - 4_000 } as const;
const words = (footer: ReturnType<typeof footerOf>) => footer.lines.map(({ word }) => word);

describe('the footer', () => {
  test('says that the hub has everything, and how old the data is', () => {
    const footer = footerOf({ unsent: 0, heardAt: at - 60_000, isSilent: false }, reached, at);
    expect(words(footer)).toEqual(['foot.sent', 'foot.age']);
    expect(footer.lines[1]?.age).toEqual({ word: 'age.s', n: 4 });
    expect(footer.wanting).toBe(false);
  });

  test('says how many entries are only here', () => {
    const footer = footerOf(
      { unsent: 3, heardAt: undefined, isSilent: false },
      { hub: 'not reached', at: undefined },
      at,
    );
    expect(words(footer)).toEqual(['foot.kept', 'foot.unreached', 'foot.never']);
    expect(footer.lines[0]?.values).toEqual({ n: 3 });
    expect(footer.wanting).toBe(true);
  });

  test('does not take silence by order for a fault', () => {
    const footer = footerOf({ unsent: 2, heardAt: at, isSilent: true }, { hub: 'not reached', at: undefined }, at);
    expect(words(footer)[0]).toBe('foot.silent');
    expect(footer.wanting).toBe(false);
  });
});
