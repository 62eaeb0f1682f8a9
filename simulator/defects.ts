// Twenty-two planted defects: each a small patch that is applied while bundling and never on disk. A simulator that does not
// find them proves nothing by finding nothing else.

/** A patch: a snippet that stands exactly once in a file, and what stands there instead. */
export interface Defect {
  readonly name: string;
  /** From the root of the repository. */
  readonly file: string;
  readonly snippet: string;
  readonly instead: string;
  /** A seed from which it is found soon: what `npm test` tries first. */
  readonly start: number;
  /** The laws that may find it. Any other is a find as well, and worth a look. */
  readonly breaks: readonly string[];
}

/** The list. */
export const defects: readonly Defect[] = [
  {
    name: 'a revoked key goes on counting',
    file: 'domain/book/trust.ts',
    snippet: "found.push('key revoked')",
    instead: 'void 0',
    start: 81,
    breaks: ['whom to believe'],
  },
  {
    name: 'a copied key goes on counting',
    file: 'domain/book/trust.ts',
    snippet: "found.push('key cloned')",
    instead: 'void 0',
    start: 62,
    breaks: ['whom to believe'],
  },
  {
    name: 'a gap in a chain goes unnoticed',
    file: 'domain/book/trust.ts',
    snippet: "found.push('gap in the device chain')",
    instead: 'void 0',
    start: 26,
    breaks: ['whom to believe'],
  },
  {
    name: 'an event without its causes counts as proof',
    file: 'domain/book/trust.ts',
    snippet: "found.push('cause missing')",
    instead: 'void 0',
    start: 61,
    breaks: ['whom to believe'],
  },
  {
    name: 'what is entered late counts as proof',
    file: 'domain/book/trust.ts',
    snippet: "if (fact.late) found.push('late')",
    instead: 'void 0',
    start: 78,
    breaks: ['whom to believe'],
  },
  {
    name: 'one signature enrols a key',
    file: 'domain/book/trust.ts',
    snippet: 'const areTwo = (one: Fact, other: Fact): boolean => one.by !== other.by && one.device !== other.device;',
    instead: 'const areTwo = (one: Fact, other: Fact): boolean => one.by !== other.by || one.device !== other.device;',
    start: 840,
    breaks: ['whom to believe'],
  },
  {
    name: 'the order of arrival decides',
    file: 'domain/book/book.ts',
    snippet: 'if (index < book.folded) book.folded = -1;',
    instead: '',
    start: 18,
    breaks: ['order does not matter', 'the same set gives the same book'],
  },
  {
    name: 'rounds are taken from where there are none',
    file: 'domain/book/accounts.ts',
    snippet: 'const drawn = Math.max(0, count - Math.max(0, has));',
    instead: 'const drawn = 0 * has;',
    start: 26,
    breaks: ['rounds are conserved'],
  },
  {
    name: 'the caller is not needed to lift a stop',
    file: 'domain/book/holds.ts',
    snippet: "missing.push('the caller (1st AD or deputy)')",
    instead: 'void 0',
    start: 1,
    breaks: ['stop denies at once where it is known', 'the board is honest'],
  },
  {
    name: 'whoever loads may witness the load',
    file: 'domain/book/rounds.ts',
    snippet: ' || person.id === charge.by) return;',
    instead: ') return;',
    start: 1,
    breaks: ['the board is honest', 'a grant has what a second reader asks for'],
  },
  {
    name: 'one person looks twice and is two',
    file: 'domain/book/looks.ts',
    snippet: 'if (sealed.by === fact.by || sealed.device === fact.device) {',
    instead: 'if (sealed.by === fact.id) {',
    start: 246,
    breaks: ['the board is honest', 'a grant has what a second reader asks for'],
  },
  {
    name: 'taint does not run on',
    file: 'domain/book/doubts.ts',
    snippet: 'queue.push([transfer.to, transfer.at, last])',
    instead: 'void transfer.to',
    start: 531,
    breaks: ['taint reaches all it touched', 'the board is honest'],
  },
  {
    name: 'a show outlives a change of what is inside',
    file: 'domain/book/rounds.ts',
    snippet: 'endShow(gun);\n  gun.lastShown = [];',
    instead: 'gun.lastShown = [];',
    start: 557,
    breaks: ['a grant has what a second reader asks for'],
  },
  {
    name: 'a look never grows old',
    file: 'policy/rulebooks/blocks/show-is-fresh.ts',
    snippet: 'asked.now <= last + minutes * 60_000',
    instead: 'minutes > 0',
    start: 39,
    breaks: ['a grant has what a second reader asks for'],
  },
  {
    name: 'an earlier grant is read as permission',
    file: 'policy/answer.ts',
    snippet: "const verdict = reasons.length === 0 ? 'granted' : 'refused';",
    instead:
      "const verdict = reasons.length === 0 || [...state.answers.values()].some((each) => each.verdict === 'granted' && each.kind === ask.kind) ? 'granted' : 'refused';",
    start: 24,
    breaks: [
      'an earlier answer never permits',
      'a grant has what a second reader asks for',
      'reasons name what is known',
    ],
  },
  {
    name: 'a hold on everything holds nothing',
    file: 'policy/held.ts',
    snippet: "hold.scope === 'session' ||",
    instead: '',
    start: 16,
    breaks: ['stop denies at once where it is known'],
  },
  {
    name: 'a look falls due while the action runs',
    file: 'domain/book/board.ts',
    snippet: '(running || gun.out !== undefined || now <= shown + valid)',
    instead: 'now <= shown + valid',
    start: 10,
    breaks: ['nothing changes by time while an action runs'],
  },
  {
    name: 'the hub acknowledges before it has stored',
    file: 'record/hub.ts',
    snippet: 'const { firstIndex } = await store.append(entries);',
    instead:
      'const { firstIndex } = await Promise.resolve(store.append(entries)).catch(() => ({ firstIndex: first }));',
    start: 120,
    breaks: ['acknowledged is durable'],
  },
  {
    name: 'a restored backup goes on as if nothing were missing',
    file: 'record/hub.ts',
    snippet: '      fault = error;\n    }\n  };\n\n  const keepDisclosures',
    instead: '      void error;\n    }\n  };\n\n  const keepDisclosures',
    start: 270,
    breaks: ['no rollback is accepted'],
  },
  {
    name: 'signatures are not looked at',
    file: 'record/gate.ts',
    snippet: 'event.memo.verified = { publicKey, good };\n  return good;',
    instead: 'event.memo.verified = { publicKey, good: true };\n  return true;',
    start: 3,
    breaks: ['what nobody signed is nowhere'],
  },
  {
    name: 'two histories of one log go unnoticed',
    file: 'record/step.ts',
    snippet: "if (judged.kind === 'forked') state.forkedLog = judged.notes;",
    instead: '',
    start: 405,
    breaks: ['a fork is noticed, and only a fork'],
  },
  {
    name: 'one wrong clock leads all others',
    file: 'record/clock.ts',
    snippet: 'if (remote.ms - wall > most)',
    instead: 'if (remote.ms - wall > most * 1_000_000)',
    start: 5,
    breaks: ['one wrong clock leads nobody astray'],
  },
];
