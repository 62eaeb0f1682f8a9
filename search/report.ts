// Says in words what a search found: the smallest sets, one day for each, and what each kind of error comes to.

import { assumptions } from './assumptions.ts';
import { type ErrorKind, errorKinds, leastPromised, promisedKinds } from './errors.ts';
import type { Found, Loss } from './explore.ts';
import type { Size } from './stage.ts';

/** A search and the set it ran on. */
export interface Figures {
  readonly size: Size;
  readonly found: Found;
}

/** The smallest sets that hold a kind of error, or are made of these kinds only; none beyond what was looked for. */
function smallest(losses: readonly Loss[], wanted: (loss: Loss) => boolean): readonly Loss[] {
  const fitting = losses.filter(wanted);
  const least = Math.min(...fitting.map((loss) => loss.slips.length));
  return fitting.filter((loss) => loss.slips.length === least);
}

/** The smallest irreducible sets of any kinds. */
export const smallestOfAll = ({ losses }: Found): readonly Loss[] => smallest(losses, () => true);
/** The smallest irreducible sets made of some kinds only. */
export const smallestOf = ({ losses }: Found, kinds: readonly ErrorKind[]): readonly Loss[] =>
  smallest(losses, (loss) => loss.slips.every((slip) => kinds.includes(slip.kind)));
/** The smallest irreducible sets that hold a kind. */
export const smallestWith = ({ losses }: Found, kind: ErrorKind): readonly Loss[] =>
  smallest(losses, (loss) => loss.slips.some((slip) => slip.kind === kind));

/** How many errors these sets take, in words; a search that was stopped knows only what it met. */
export function figureOf(losses: readonly Loss[], { most, isWhole }: Pick<Found, 'most' | 'isWhole'>): string {
  if (losses.length > 0) return `${isWhole ? '' : 'at most '}${losses[0]?.slips.length}`;
  return isWhole ? `more than ${most}, or none` : 'not known';
}

/** A set of errors in words. */
export const inWords = (loss: Loss): string => loss.slips.map((slip) => `${slip.kind} (${slip.says})`).join(' + ');

const daysOf = (losses: readonly Loss[]): string[] =>
  losses.flatMap((loss) => [
    '',
    `  ${inWords(loss)}`,
    ...loss.day.map(({ step }, at) => `    ${at + 1}. ${step.says}`),
  ]);

/** The set in words. */
export function spaceOf({ guns, trays, chambers, rounds, planned }: Size): string {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return `${count(guns, 'gun')} of ${chambers} chambers, ${count(trays, 'tray')} of ${rounds} dummies ${planned}`;
}

/** The whole report, assumptions first. */
export function report(all: readonly Figures[]): string {
  const lines = ['What these figures rest on:', ...assumptions.map((each) => `- ${each}`)];
  for (const { size, found } of all) {
    const { most } = found;
    lines.push('', `== ${spaceOf(size)} ==`, '');
    lines.push(
      `${found.worlds} worlds, ${found.records} states of the record, ${found.steps} steps, up to ${most} errors.`,
    );
    if (!found.isWhole) lines.push('Stopped before it was done: what follows is what was found until then.');
    const least = smallestOfAll(found);
    lines.push('', `Smallest set of errors of any kind: ${figureOf(least, found)}`, ...daysOf(least));
    const promised = smallestOf(found, promisedKinds);
    lines.push(
      '',
      `Smallest set of ${promisedKinds.join(', ')} only: ${figureOf(promised, found)} (the house asks for ${leastPromised})`,
      ...daysOf(promised),
    );
    lines.push('', 'Smallest set that holds each kind:');
    for (const kind of errorKinds) {
      const losses = smallestWith(found, kind);
      lines.push(`  ${figureOf(losses, found)}  ${kind}${losses[0] ? `: ${inWords(losses[0])}` : ''}`);
    }
  }
  return lines.join('\n');
}
