// What a line says in square brackets about how it came into the record, and what it expects behind an arrow.

import type { Expected, Notes } from '../scenario.ts';
import { readClock, type Today } from './clock.ts';
import { NotUnderstood } from './complaint.ts';
import type { Names } from './names.ts';

type Draft = { -readonly [K in keyof Notes]: Notes[K] };

const bases: Readonly<Record<string, string>> = {
  'did it': 'did it',
  'saw it': 'saw it',
  'was told': 'was told',
  'from paper': 'paper',
  paper: 'paper',
  instrument: 'instrument',
};

/** Everything a bracket can say, for the documentation and for errors. */
export const bracketForms: Readonly<Record<string, string>> = {
  '[entered 15:20 on slip SAMPLE-SLIP-0031]':
    'It happened at the line’s clock, was signed at 15:20, and stood on that slip.',
  '[entered 15:20]': 'It happened at the line’s clock and was signed at 15:20.',
  '[on DV-00]': 'It is signed on that device; `[P08 on DV-00]` where several act.',
  '[by PIN]': 'With the person’s PIN on a shared device; `[by badge]`, `[unsigned]`; `[P08 by PIN]` where several act.',
  '[spoken, heard by P01]': 'By word of mouth, entered on the device of P01.',
  '[was told]': 'What it rests on: `did it`, `saw it`, `was told`, `from paper`, `instrument`.',
  '[arrives 18:00]': 'The device cannot reach the hub before that clock.',
  '[call it NAME]': 'Later lines may name it: `release the hold called NAME`, `stand behind NAME`.',
  '[asks first]': 'The line asks before it acts; `=>` at its end then says what is answered.',
};

function readPiece(piece: string, notes: Draft, names: Names, today: Today): boolean {
  const clockIn = (text: string) => {
    const read = readClock(text.trim(), 0, today);
    return read && 'at' in read ? read : undefined;
  };
  const entered = /^entered\s+(.+)$/i.exec(piece);
  if (entered) {
    const clock = clockIn(entered[1]!);
    if (!clock) return false;
    notes.entered = clock.at;
    const rest = entered[1]!.slice(clock.end).trim();
    const slip = /^(?:on|from)\s+(?:slip|paper)\s*(\S+)?$/i.exec(rest);
    if (slip) notes.slip = slip[1] ?? 'no number';
    return rest === '' || slip !== null;
  }
  const arrives = /^arrives?\s+(?:at\s+)?(.+)$/i.exec(piece);
  if (arrives) {
    const clock = clockIn(arrives[1]!);
    if (clock) notes.arrives = clock.at;
    return clock !== undefined;
  }
  const called = /^(?:call(?:ed)? (?:it|this) |called )([\p{L}\p{N}_.-]+)$/iu.exec(piece);
  if (called) {
    notes.called = called[1]!.toLowerCase();
    return true;
  }
  if (/^asks? first$/i.test(piece)) {
    notes.asksFirst = true;
    return true;
  }
  const basis = bases[piece.toLowerCase()];
  if (basis) {
    notes.basis = basis;
    return true;
  }
  // Whose device and assent it is: a person in front, or everybody on the line.
  const named = names.at(piece, 0, ['person']).next().value;
  const person = named ? named.alias : '';
  const rest = (named ? piece.slice(named.end) : piece).trim();
  const spoken = /^(?:by )?spoken(?: word)?,?\s+heard by\s+(.+)$/i.exec(rest);
  const heard = spoken && names.find('person', spoken[1]!.trim());
  if (spoken) {
    if (heard) notes.assent = { ...notes.assent, [person]: { how: 'spoken', heard } };
    return heard !== undefined && heard !== null;
  }
  const how = /^(?:by |with )?(?:their |own )?(pin|badge|unsigned|key)\b/i.exec(rest);
  if (how) {
    const word = how[1]!.toLowerCase();
    const assent =
      word === 'pin' ? 'own pin' : word === 'unsigned' ? 'unauthenticated' : word === 'key' ? 'own key' : 'badge';
    notes.assent = { ...notes.assent, [person]: { how: assent } };
  }
  const on = /^(?:on|with)\s+(?:the\s+)?(.+)$/i.exec(rest.slice(how?.[0].length ?? 0).trim());
  if (on) {
    const device = names.at(on[1]!, 0, ['device']).next().value;
    if (!device) return false;
    notes.device = { ...notes.device, [person]: device.alias };
    return true;
  }
  return how !== null;
}

/** Takes the brackets and the arrow off a line. */
export function readNotes(
  text: string,
  names: Names,
  today: Today,
): { text: string; notes: Notes; expected?: Expected } {
  let rest = text.trimEnd();
  const notes: Draft = {};
  let expected: Expected | undefined;
  const takeBrackets = () => {
    for (let found = /\s*\[([^\][]*)\]\s*$/.exec(rest); found; found = /\s*\[([^\][]*)\]\s*$/.exec(rest)) {
      for (const piece of found[1]!.split(/\s*;\s*/).filter(Boolean)) {
        if (readPiece(piece.trim(), notes, names, today)) continue;
        throw new NotUnderstood(
          `"[${piece}]" is no note I know.`,
          `A note reads like one of: ${Object.keys(bracketForms).join(' ')}.`,
          found.index,
        );
      }
      rest = rest.slice(0, found.index);
    }
  };
  takeBrackets();
  const arrow = /\s*(?:=>|->|→)\s*([^"]*)$/.exec(rest);
  if (arrow) {
    const read = /^(granted|refused|allowed)(?:\s+(?:by|because of|for)\s+(.+?))?[.]?$/i.exec(arrow[1]!.trim());
    if (!read) {
      throw new NotUnderstood(
        `"${arrow[1]}" is no answer.`,
        'Write => granted, => refused, or => refused by a rule or control, such as K23.',
        arrow.index,
      );
    }
    expected = {
      verdict: read[1]!.toLowerCase() === 'refused' ? 'refused' : 'granted',
      by: (read[2] ?? '').split(/\s*(?:,|\band\b|\+)\s*/).filter(Boolean),
    };
    rest = rest.slice(0, arrow.index);
    takeBrackets();
  }
  const flag = /\s*\(asks first\)\s*$/i.exec(rest);
  if (flag) {
    notes.asksFirst = true;
    rest = rest.slice(0, flag.index);
  }
  return { text: rest.trim(), notes, ...(expected ? { expected } : {}) };
}
