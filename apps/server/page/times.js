// Says instants and ages the way people on set say them, in the production's own time zone.

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();
const kinds = /** @type {const} */ ({
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  time: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  full: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  },
});

/** @param {number | null | undefined} at @param {string} zone @param {keyof typeof kinds} kind */
function say(at, zone, kind) {
  if (at === null || at === undefined) return '';
  const name = `${zone} ${kind}`;
  const found = formats.get(name);
  if (found) return found.format(at);
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...kinds[kind] });
  formats.set(name, made);
  return made.format(at);
}

/** 13:05. @param {number | null | undefined} at @param {string} zone */
export const minute = (at, zone) => say(at, zone, 'minute');
/** 13:05:20. @param {number | null | undefined} at @param {string} zone */
export const clock = (at, zone) => say(at, zone, 'time');
/** Tue, 1 Dec 2026. @param {number | null | undefined} at @param {string} zone */
export const day = (at, zone) => say(at, zone, 'day');
/** 1 Dec 2026, 13:05:20. @param {number | null | undefined} at @param {string} zone */
export const date = (at, zone) => say(at, zone, 'full');

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
