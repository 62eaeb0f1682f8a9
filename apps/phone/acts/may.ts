// What a person is listed for, as far as a screen needs to know which question to put; the answer is policy's.

import { onDuty } from '@proofhouse/domain/book/holds.ts';
import type { Person } from '@proofhouse/domain/book/state.ts';
import type { View } from '@proofhouse/domain/book/view.ts';

/** Listed to control guns. */
export const isController = (person: Person): boolean => person.handles === 'control';

/** Calls what is in a gun now: the 1st AD or the deputy, by duty. */
export const isCaller = (person: Person, at: number): boolean =>
  onDuty(person, 'witness-and-call', at) || onDuty(person, 'deputy-witness', at);

/** People who control guns, in the order they were listed. */
export const controllers = ({ state }: View): readonly Person[] => [...state.people.values()].filter(isController);

/** People whose look counts for guns. */
export const witnesses = ({ state }: View): readonly Person[] =>
  [...state.people.values()].filter(({ witnesses: may }) => may === 'yes');

/** How a person is picked from a list: role, then short name. */
export const optionOf = ({ id, alias, role }: Person) => ({ value: id, label: `${role} · ${alias}` });
