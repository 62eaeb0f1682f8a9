// How Canadian federal law sorts guns, as far as a register of a production can tell it from kind and action.

import type { Gun } from '@proofhouse/domain/book/state.ts';

/** Class of a gun; the certificate decides where it says otherwise. */
export type CanadianClass = 'prohibited' | 'restricted' | 'non-restricted';

/** Class by kind and action: automatic guns are prohibited, handguns restricted, long guns neither. */
export function canadianClass(gun: Pick<Gun, 'kind' | 'action'>): CanadianClass {
  if (gun.action === 'automatic') return 'prohibited';
  return /revolver|pistol|handgun/i.test(gun.kind) ? 'restricted' : 'non-restricted';
}
