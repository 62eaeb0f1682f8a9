// Every screen by the name it is opened with.

import type { ComponentType } from 'preact';

/** Screens, one line each. */
export const screens: Readonly<Record<string, ComponentType>> = {};

/** Screens that are drawn on a device nobody has let in as well. */
export const withoutLogin: ReadonlySet<string> = new Set(['stop', 'join']);
