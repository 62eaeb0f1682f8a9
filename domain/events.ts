// Every event this build knows, noun by noun.

import * as clearance from './clearance/events.ts';
import * as custody from './custody/events.ts';
import * as firearm from './firearm/events.ts';
import * as incident from './incident/events.ts';
import * as inspection from './inspection/events.ts';
import * as lot from './lot/events.ts';
import * as place from './place/events.ts';
import * as production from './production/events.ts';
import * as round from './round/events.ts';
import { makeCatalogue } from './vocabulary/catalogue.ts';
import type { EventDefinition, EventOf } from './vocabulary/define.ts';

const { tell: _tell, ...lotEvents } = lot;
const { ask: _ask, reason: _reason, ...clearanceEvents } = clearance;
const definitions = {
  ...production,
  ...firearm,
  ...lotEvents,
  ...place,
  ...round,
  ...inspection,
  ...custody,
  ...clearanceEvents,
  ...incident,
};

/** Body by event type: what a fact of that type carries. */
export type Bodies = { [K in keyof typeof definitions]: EventOf<(typeof definitions)[K]> };
export type EventType = keyof Bodies;

/** The definitions by type name. */
export const event: typeof definitions = definitions;

/** All definitions this build understands. */
export const catalogue = makeCatalogue(Object.values(definitions) as unknown as EventDefinition[]);
