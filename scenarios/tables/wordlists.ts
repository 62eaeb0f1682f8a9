// Other people's words for what the record keeps in its own closed lists.

import type { Ability, Action, Function as DutyFunction, Load } from '@proofhouse/domain/vocabulary/words.ts';
import { abilities, actions, functions, loads } from '@proofhouse/domain/vocabulary/words.ts';

const plain = (word: string) =>
  word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

function lookUp<W extends string>(
  own: readonly W[],
  others: Readonly<Record<string, W>>,
): (word: string) => W | undefined {
  return (word) => own.find((each) => plain(each) === plain(word)) ?? others[plain(word)];
}

/** What a gun-shaped thing can do, by the words lists of others use. */
export const abilityOf = lookUp<Ability>(abilities, {
  'live capable': 'fires-bulleted',
  'live firing': 'fires-bulleted',
  real: 'fires-bulleted',
  functional: 'fires-bulleted',
  working: 'fires-bulleted',
  firing: 'fires-bulleted',
  firearm: 'fires-bulleted',
  'blank only': 'blanks-only',
  'blank firing': 'blanks-only',
  'blank fire': 'blanks-only',
  'non firing': 'cannot-fire',
  inert: 'cannot-fire',
  replica: 'cannot-fire',
  deactivated: 'cannot-fire',
  solid: 'cannot-fire',
  plastic: 'cannot-fire',
  resin: 'cannot-fire',
  foam: 'rubber',
  soft: 'rubber',
});

/** How an action works. */
export const actionOf = lookUp<Action>(actions, {
  'single action revolver': 'single-action',
  'double action revolver': 'double-action',
  revolver: 'single-action',
  'lever action': 'lever',
  'pump action': 'pump',
  'bolt action': 'bolt',
  'double barrel': 'side-by-side',
  'double barrelled': 'side-by-side',
  semi: 'semi-automatic',
  'semi auto': 'semi-automatic',
  pistol: 'semi-automatic',
  auto: 'automatic',
  'fully automatic': 'automatic',
  'machine gun': 'automatic',
  flintlock: 'muzzle-loader',
  percussion: 'muzzle-loader',
  'muzzle loading': 'muzzle-loader',
  '': 'none',
});

/** Functions people hold. */
export const functionOf = lookUp<DutyFunction>(functions, {
  controller: 'control',
  armorer: 'control',
  armourer: 'control',
  witness: 'witness-and-call',
  call: 'witness-and-call',
  'witness and call': 'witness-and-call',
  'deputy witness': 'deputy-witness',
  deputy: 'deputy-witness',
  performer: 'perform',
  performing: 'perform',
  stunts: 'coordinate-stunts',
  'coordinate stunts': 'coordinate-stunts',
  'stunt coordination': 'coordinate-stunts',
  shots: 'count-shots',
  'counting shots': 'count-shots',
  'safety adviser': 'safety-advisor',
  safety: 'safety-advisor',
  'stage management': 'production',
  'special effects': 'effects',
  driving: 'drive',
  'other duties': 'other',
});

/** Powder loads. */
export const loadOf = lookUp<Load>(loads, {
  '': 'none',
  '1/4': 'quarter',
  '1/2': 'half',
  light: 'quarter',
  empty: 'none',
});

/** What a lot is claimed to be; a belt dummy is a dummy cast in one piece. */
export function kindOf(word: string): { kind: 'dummy' | 'blank' | 'bulleted'; cast: boolean } | undefined {
  const text = plain(word);
  if (/^(belt|cast) dumm(y|ies)$/.test(text)) return { kind: 'dummy', cast: true };
  if (/^dumm(y|ies)$|^inert$|^drill rounds?$/.test(text)) return { kind: 'dummy', cast: false };
  if (/^blanks?$/.test(text)) return { kind: 'blank', cast: false };
  if (/^(bulleted|live|real|ball|bullets?)$/.test(text)) return { kind: 'bulleted', cast: false };
  return undefined;
}
