// What every screen is given: the device, what is true now, who sits here, and the way to another screen.

import type { View } from '@proofhouse/domain/book/view.ts';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Desk } from '../machine/desk.ts';
import type { Link } from '../machine/link.ts';

/** What a screen was opened with, such as the gun it is about. */
export type Params = Readonly<Record<string, string>>;

/** Somebody who asks to be let in, as the hub passes it on. Believed by nobody until two have enrolled the key. */
export interface Joining {
  readonly device: string;
  readonly algorithm: 'ed25519' | 'es256';
  readonly publicKey: string;
  readonly name: string;
  readonly role: string;
  readonly code: string;
}

/** What holds without an identity as well: STOP needs no login. */
export interface Shell {
  readonly desk: Desk | undefined;
  readonly view: View | undefined;
  readonly link: Link | undefined;
  /** The person of the SAMPLE seat that is tried out, as asked for in the address. */
  readonly seat: string | null;
  readonly screen: string;
  readonly params: Params;
  readonly joining: readonly Joining[];
  /** Opens another screen; `back` leaves it again. */
  go(screen: string, params?: Params): void;
  back(): void;
  /** Says a sentence where it is seen, until it was read. */
  say(text: string): void;
}

/** The shell of a device that has an identity. */
export type DeskShell = Shell & { readonly desk: Desk; readonly view: View; readonly link: Link };

export const ShellContext = createContext<Shell | undefined>(undefined);

/** What holds with or without an identity. */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('A screen is drawn inside the app only.');
  return shell;
}

/** What a screen of a device with an identity works with. It is drawn again after every change. */
export function useDesk(): DeskShell {
  const shell = useShell();
  if (!shell.desk || !shell.view || !shell.link) throw new Error('This screen needs a device that was let in.');
  return shell as DeskShell;
}
