// Types of rulebooks.mjs.
export function exportName(id: string): string;
export function indexOf(folder: string): string;
export function writeIndex(folder?: string): boolean;
