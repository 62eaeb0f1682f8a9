// Every screen by the name it is opened with.

import type { ComponentType } from 'preact';
import { Caller } from './caller.tsx';
import { Cart } from './cart.tsx';
import { Close } from './close.tsx';
import { Control } from './control.tsx';
import { Count } from './count.tsx';
import { CycleCard } from './cycle.tsx';
import { Day } from './day.tsx';
import { DidNotFire } from './did-not-fire.tsx';
import { Freeze } from './freeze.tsx';
import { Home } from './home.tsx';
import { Inspection } from './inspection.tsx';
import { Join } from './join.tsx';
import { Lane } from './lane.tsx';
import { Meeting } from './meeting.tsx';
import { Menu } from './menu.tsx';
import { Move } from './move.tsx';
import { OpenItems } from './open-items.tsx';
import { LetIn, People } from './people.tsx';
import { Performer } from './performer.tsx';
import { Person } from './person.tsx';
import { Release } from './release.tsx';
import { Scan } from './scan.tsx';
import { Stop } from './stop.tsx';
import { Concern } from './telling.tsx';
import { Tray } from './tray.tsx';
import { Witness } from './witness.tsx';

/** Screens, one line each. */
export const screens: Readonly<Record<string, ComponentType>> = {
  home: Home,
  cart: Cart,
  cycle: CycleCard,
  witness: Witness,
  caller: Caller,
  performer: Performer,
  scan: Scan,
  join: Join,
  menu: Menu,
  stop: Stop,
  release: Release,
  count: Count,
  close: Close,
  'did-not-fire': DidNotFire,
  'open-items': OpenItems,
  people: People,
  'let-in': LetIn,
  person: Person,
  day: Day,
  tray: Tray,
  move: Move,
  meeting: Meeting,
  issue: Lane,
  dummies: Inspection,
  freeze: Freeze,
  control: Control,
  concern: Concern,
};

/** Screens that are drawn on a device nobody has let in as well. */
export const withoutLogin: ReadonlySet<string> = new Set(['stop', 'join']);
