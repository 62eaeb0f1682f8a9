// One shape for every state, so that no state depends on colour: drawn in the colour of its text.

const SVG = 'http://www.w3.org/2000/svg';

/** Paths in a box of 24 by 24; `fill` is for what is solid. @type {Record<string, { line?: string, fill?: string, name: string }>} */
const shapes = {
  frozen: { name: 'crossed frame', line: 'M3 3h18v18H3zM3 3l18 18M21 3 3 21' },
  stop: { name: 'octagon', fill: 'M8 2h8l6 6v8l-6 6H8l-6-6V8z' },
  wait: { name: 'ring', line: 'M12 3a9 9 0 1 1-.01 0M12 7v5l3 2' },
  back: { name: 'arrow into a box', line: 'M20 4v16H10M20 4H10M3 12h11M10 8l4 4-4 4' },
  not_proven: {
    name: 'diamond with a question mark',
    line: 'M12 1.5 22.5 12 12 22.5 1.5 12zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.4v.8',
  },
  look_due: { name: 'eye', line: 'M2 12s4-6.5 10-6.5S22 12 22 12s-4 6.5-10 6.5S2 12 2 12zM12 9a3 3 0 1 1-.01 0' },
  blank: { name: 'triangle', line: 'M12 3 22 21H2zM12 10v5M12 17.6v.8' },
  dummy_shown: { name: 'circle', line: 'M12 3a9 9 0 1 1-.01 0' },
  empty_shown: { name: 'hollow square', line: 'M4 4h16v16H4z' },
  held: {
    name: 'hand',
    line: 'M6 12V6.5a1.5 1.5 0 0 1 3 0V11V4.5a1.5 1.5 0 0 1 3 0V11 5.5a1.5 1.5 0 0 1 3 0V12 8.5a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6h-1c-3 0-4.500-2-6.500-6l-1-2.200c-.6-1.500 1-2.500 2-1.300z',
  },
  locked: { name: 'padlock', line: 'M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4' },
  cannot_fire: { name: 'barred muzzle', line: 'M12 3a9 9 0 1 1-.01 0M12 8a4 4 0 1 1-.01 0M5.500 5.500l13 13' },
};

/**
 * The shape of a state. It is hidden from screen readers: the word beside it says the same.
 * @param {string} code
 */
export function shape(code) {
  const { line, fill } = shapes[code] ?? /** @type {typeof shapes[string]} */ (shapes.not_proven);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'shape');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', line ?? fill ?? '');
  path.setAttribute('class', line === undefined ? 'solid' : 'outline');
  svg.append(path);
  return svg;
}
