// Companies in which functions have other titles than on the small set, and one person controls guns alone.

import type { RoleName } from './cases.ts';

/** Who has which function among the people of the small set; whoever is not named keeps theirs. */
export interface Company {
  readonly says: string;
  readonly rules: { readonly rulebooks: readonly string[] } & Readonly<Record<string, unknown>>;
  readonly people: Readonly<Record<RoleName, { readonly role: string; readonly handles?: 'none' }>>;
}

/** Each company has one controller: the other controllers of the small set control nothing in it. */
export const companies = {
  theatre: {
    says: 'a theatre: the stage manager controls the guns, the deputy stage manager calls, the assistant is a witness',
    rules: { rulebooks: ['theatre'], custodian: '@armorer', contact: '@manager' },
    people: {
      armorer: { role: 'Stage Manager' },
      armorer2: { role: 'Assistant Stage Manager', handles: 'none' },
      director: { role: 'Deputy Stage Manager' },
      deputy: { role: 'Company Manager' },
      advisor: { role: 'Technical Manager' },
      master: { role: 'Carpenter', handles: 'none' },
      camera: { role: 'Dresser' },
    },
  },
  'one controller': {
    says: 'a small film: one armorer controls the guns, the 1st AD calls, a set dresser is a witness',
    rules: { rulebooks: ['practice'] },
    people: {
      armorer2: { role: 'Set Dresser', handles: 'none' },
      master: { role: 'Property Master', handles: 'none' },
    },
  },
} as const satisfies Readonly<Record<string, Company>>;

export type CompanyName = keyof typeof companies;
