// Types of the bundler.
import type { Defect } from './defects.ts';

export const root: string;
/** Bundles `entry` (a file of this folder) and returns the path of the bundle. */
export type Bundle = (entry: string, name: string, defect?: Defect) => Promise<string>;
export const bundle: Bundle;
