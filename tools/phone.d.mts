/** Bundles the app people carry where a source has changed; returns its folder. */
export function buildPhone(): Promise<string>;
/** Bytes of script a first visit loads, compressed. */
export function firstLoad(folder?: string): number;
export const target: string;
