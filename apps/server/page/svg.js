// Makes parts of drawings, and the patterns by which a state is told apart without colour.

import { fill } from './dom.js';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {string} tag
 * @param {Record<string, import('./dom.js').Value>} [attributes]
 * @param {...import('./dom.js').Child} children
 */
export const draw = (tag, attributes = {}, ...children) =>
  fill(document.createElementNS(SVG, tag), attributes, children);

/** @param {string} id @param {number} size @param {string | null} turn @param {SVGElement[]} parts */
const pattern = (id, size, turn, ...parts) =>
  draw(
    'pattern',
    { id, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: turn },
    draw('rect', { width: size, height: size, class: `${id}-ground` }),
    ...parts,
  );

/** The patterns of the strips; their colours stand in the style sheet. */
export const patterns = () =>
  draw(
    'defs',
    {},
    pattern('p-not_proven', 8, 'rotate(45)', draw('rect', { width: 4, height: 8, class: 'p-not_proven-mark' })),
    pattern('p-blank', 6, 'rotate(-45)', draw('rect', { width: 1.5, height: 6, class: 'p-blank-mark' })),
    pattern('p-dummy_shown', 5, null, draw('circle', { cx: 2.5, cy: 2.5, r: 1, class: 'p-dummy_shown-mark' })),
    pattern('p-back', 6, null, draw('rect', { width: 2, height: 6, class: 'p-back-mark' })),
    pattern('p-break', 7, 'rotate(45)', draw('rect', { width: 1, height: 7, class: 'p-break-mark' })),
    pattern('p-spent', 4, null, draw('rect', { width: 4, height: 1, class: 'p-spent-mark' })),
    pattern('p-quarantine', 6, 'rotate(45)', draw('rect', { width: 3, height: 6, class: 'p-quarantine-mark' })),
    pattern('p-belt', 5, null, draw('circle', { cx: 2.5, cy: 2.5, r: 1, class: 'p-belt-mark' })),
  );
