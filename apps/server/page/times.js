// Says instants and ages the way people on set say them, in the production's own time zone.

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * @param {string} zone
 * @param {'time' | 'full'} kind
 */
function formatOf(zone, kind) {
  const name = `${zone} ${kind}`;
  const found = formats.get(name);
  if (found) return found;
  const time = /** @type {const} */ ({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    ...time,
    ...(kind === 'full' ? /** @type {const} */ ({ day: 'numeric', month: 'short', year: 'numeric' }) : {}),
  });
  formats.set(name, made);
  return made;
}

/**
 * 13:05:20, in the zone of the production.
 * @param {number | null} at
 * @param {string} zone
 */
export const clock = (at, zone) => (at === null ? '' : formatOf(zone, 'time').format(at));

/**
 * 1 Dec 2026, 13:05:20.
 * @param {number | null} at
 * @param {string} zone
 */
export const date = (at, zone) => (at === null ? '' : formatOf(zone, 'full').format(at));

/**
 * 4 s, 12 min, 3 h: how old something is.
 * @param {number} ms
 */
export function age(ms) {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 100) return `${seconds} s`;
  if (seconds < 6000) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 360) / 10} h`;
}
