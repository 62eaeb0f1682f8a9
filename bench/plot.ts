// Curves on two logarithmic scales, as one SVG file without script or outside font.

/** One curve: points from left to right. */
export interface Curve {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** A drawing: its title, what the scales say, and a limit to be drawn across where there is one. */
export interface Plot {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly curves: readonly Curve[];
  readonly limits?: readonly { readonly name: string; readonly y: number }[];
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 440, 80, 190, 50, 60];
/** Told apart by their marks too, not by colour alone. */
const COLOURS = ['#0b5cad', '#b3541e', '#3d7a3a', '#7b4fa3', '#8a6d00', '#555555'];
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
const short = (value: number): string =>
  value >= 1e6 ? `${value / 1e6} M` : value >= 1e3 ? `${value / 1e3} k` : String(Number(value.toPrecision(6)));

function decades(values: readonly number[]): [from: number, to: number] {
  const good = values.filter((value) => value > 0 && Number.isFinite(value));
  const from = Math.floor(Math.log10(Math.min(...good)));
  return [from, Math.max(from + 1, Math.ceil(Math.log10(Math.max(...good))))];
}

function mark(shape: number, x: number, y: number, colour: string): string {
  const at = `${x.toFixed(1)}`;
  const up = `${y.toFixed(1)}`;
  if (shape % 3 === 0) return `<circle cx="${at}" cy="${up}" r="4" fill="${colour}"/>`;
  if (shape % 3 === 1)
    return `<rect x="${(x - 4).toFixed(1)}" y="${(y - 4).toFixed(1)}" width="8" height="8" fill="${colour}"/>`;
  return `<path d="M${at} ${(y - 5).toFixed(1)}l5 9h-10z" fill="${colour}"/>`;
}

/** Draws it. */
export function svgOf({ title, x, y, curves, limits = [] }: Plot): string {
  const all = curves.flatMap(({ points }) => points);
  const [x0, x1] = decades(all.map(([value]) => value));
  const [y0, y1] = decades([...all.map(([, value]) => value), ...limits.map((limit) => limit.y)]);
  const across = (value: number): number => LEFT + ((Math.log10(value) - x0) / (x1 - x0)) * (WIDTH - LEFT - RIGHT);
  const down = (value: number): number =>
    HEIGHT - BOTTOM - ((Math.log10(value) - y0) / (y1 - y0)) * (HEIGHT - TOP - BOTTOM);
  const parts: string[] = [];
  const text = (at: number, up: number, words: string, more = ''): void => {
    parts.push(`<text x="${at.toFixed(1)}" y="${up.toFixed(1)}" ${more}>${escaped(words)}</text>`);
  };
  const line = (from: [number, number], to: [number, number], more: string): void => {
    const [a, b] = from.map((value) => value.toFixed(1));
    const [c, d] = to.map((value) => value.toFixed(1));
    parts.push(`<line x1="${a}" y1="${b}" x2="${c}" y2="${d}" ${more}/>`);
  };
  for (let power = x0; power <= x1; power += 1) {
    const at = across(10 ** power);
    line([at, TOP], [at, HEIGHT - BOTTOM], 'stroke="#ddd"');
    text(at, HEIGHT - BOTTOM + 18, short(10 ** power), 'text-anchor="middle"');
  }
  for (let power = y0; power <= y1; power += 1) {
    const up = down(10 ** power);
    line([LEFT, up], [WIDTH - RIGHT, up], 'stroke="#ddd"');
    text(LEFT - 8, up + 4, short(10 ** power), 'text-anchor="end"');
  }
  for (const limit of limits) {
    line([LEFT, down(limit.y)], [WIDTH - RIGHT, down(limit.y)], 'stroke="#a00" stroke-dasharray="6 4"');
    text(WIDTH - RIGHT + 10, down(limit.y) + 4, limit.name, 'fill="#a00"');
  }
  for (const [n, { name, points }] of curves.entries()) {
    const colour = COLOURS[n % COLOURS.length] ?? '#000';
    const good = points.filter(([a, b]) => a > 0 && b > 0);
    const path = good
      .map(([a, b], k) => `${k === 0 ? 'M' : 'L'}${across(a).toFixed(1)} ${down(b).toFixed(1)}`)
      .join('');
    parts.push(`<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`);
    for (const [a, b] of good) parts.push(mark(n, across(a), down(b), colour));
    const last = good.at(-1);
    if (last) text(across(last[0]) + 10, down(last[1]) + 4 + (n % 2) * 3, name, `fill="${colour}"`);
  }
  text(LEFT, 26, title, 'font-size="16" font-weight="bold"');
  text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 16, x, 'text-anchor="middle"');
  parts.push(
    `<text transform="translate(20 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${escaped(y)}</text>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">\n` +
    `<title>${escaped(title)}</title>\n<rect width="100%" height="100%" fill="#fff"/>\n${parts.join('\n')}\n</svg>\n`
  );
}
