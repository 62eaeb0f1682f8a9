// Reads and writes the address: which part of the page is shown, of what, and as it was when.

/**
 * @typedef {object} Place
 * @property {string} part
 * @property {string} name
 * @property {number | null} at What was true at this instant; null for now.
 * @property {number | null} knownAt What the record said at this instant; null for all it says.
 * @property {string} line The line whose proof is open.
 */

/** @param {string | null} text */
const instant = (text) => (text !== null && /^[0-9]{1,15}$/.test(text) ? Number(text) : null);

/** @returns {Place} */
export function place() {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [part = '', ...rest] = path.split('/');
  const asked = new URLSearchParams(query);
  return {
    part: part || 'board',
    name: decodeURIComponent(rest.join('/')),
    at: instant(asked.get('at')),
    knownAt: instant(asked.get('known')),
    line: asked.get('line') ?? '',
  };
}

/** The address of a place. @param {Partial<Place> & { part: string }} to */
export function addressOf({ part, name = '', at = null, knownAt = null, line = '' }) {
  const asked = new URLSearchParams();
  if (at !== null) asked.set('at', String(at));
  if (knownAt !== null) asked.set('known', String(knownAt));
  if (line) asked.set('line', line);
  const query = asked.toString();
  return `#/${part}${name ? `/${encodeURIComponent(name)}` : ''}${query ? `?${query}` : ''}`;
}

/** The question an answer of that time is asked with. @param {Pick<Place, 'at' | 'knownAt'>} of */
export function timesOf({ at, knownAt }) {
  const asked = new URLSearchParams();
  if (at !== null) asked.set('at', String(at));
  if (knownAt !== null) asked.set('knownAt', String(knownAt));
  return asked;
}
