// The order in which reasons are told: what stops everybody first, then whose hands, then rounds, gun, look, people and plan.

import type { Rule } from './rule.ts';

/** Controls by urgency. A control not in this list comes after all that are, by its number. */
const byUrgency: readonly string[] = [
  // Something happened: everybody stops.
  'K31',
  'K30',
  'K12',
  'K29',
  'K39',
  // Whose hands these are.
  'K01',
  'K03',
  'K17',
  'K02',
  // What the rounds are, and what is in the gun.
  'K09',
  'K10',
  'K22',
  'K11',
  'K14',
  'K37',
  'K16',
  'K18',
  'K15',
  // Who stands where, and knows what.
  'K19',
  'K20',
  'K23',
  'K24',
  'K40',
  'K36',
  'K32',
  'K26',
  'K27',
  'K21',
];

const rank = ({ binds, control }: Rule): number => {
  const at = byUrgency.indexOf(control);
  return (binds === 'block' ? 0 : 1_000) + (at < 0 ? 100 + Number(control.slice(1)) : at);
};

/** Rules in the order their reasons are told: blocks first, then by urgency of control, then by id. */
export const mostImportantFirst = (rules: readonly Rule[]): Rule[] =>
  [...rules].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
