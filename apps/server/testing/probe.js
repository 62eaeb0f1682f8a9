// Runs inside the page under test: measures what only a browser knows. The tests call it by name.

/** @param {string} color */
const numbers = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);

/** @param {string} color */
function light(color) {
  const [r = 0, g = 0, b = 0] = numbers(color).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The nearest solid colour behind an element; text stands on solid plates, never on a pattern. @param {Element | null} element */
function behind(element) {
  for (let at = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if ((numbers(backgroundColor)[3] ?? 1) === 1) return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
}

const all = (/** @type {string} */ selector) => [...document.querySelectorAll(selector)];
const boxOf = (/** @type {Element} */ element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height].map(Math.round);
};

/** @type {any} */ (globalThis).probe = {
  width: () => document.documentElement.scrollWidth,
  /** How far the contents reach below the window. */
  below: () => {
    const main = /** @type {Element} */ (document.querySelector('main'));
    return Math.max(document.documentElement.scrollHeight - innerHeight, main.scrollHeight - main.clientHeight);
  },
  boxes: (/** @type {string} */ selector) => all(selector).map(boxOf),
  /** Elements whose words do not fit into them. */
  cut: (/** @type {string} */ selector) =>
    all(selector)
      .filter((each) => each.scrollHeight > each.clientHeight + 2 || each.scrollWidth > each.clientWidth + 2)
      .map((each) => each.textContent),
  text: (/** @type {string} */ selector) => document.querySelector(selector)?.textContent ?? '',
  theme: () => document.documentElement.dataset.theme,
  /** Keeps an element in mind, to ask later whether it is still there. */
  keep: (/** @type {string} */ selector) => {
    /** @type {any} */ (globalThis).kept = document.querySelector(selector);
  },
  isKept: () => /** @type {any} */ (globalThis).kept?.isConnected === true,
  focusedIn: (/** @type {string} */ selector) =>
    document.activeElement?.closest(selector)?.getAttribute('data-key') ?? null,
  /** What has the focus, whether that can be seen, and whether the footer hides it. */
  focused: () => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const footer = /** @type {Element} */ (document.querySelector('footer')).getBoundingClientRect();
    return {
      tag: element.tagName.toLowerCase(),
      words: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60),
      isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isHidden: box.top >= footer.top || box.bottom <= 0 || box.width === 0,
    };
  },
  /** Height of the capitals of the first element, in pixels of the screen. */
  capitals: (/** @type {string} */ selector) => {
    const element = document.querySelector(selector);
    const context = document.createElement('canvas').getContext('2d');
    if (!element || !context) return 0;
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
    context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    return context.measureText('H').actualBoundingBoxAscent;
  },
  /** Measures the time between frames from now on, and counts tasks longer than 50 ms. */
  frames: () => {
    const own = { deltas: /** @type {number[]} */ ([]), long: 0, last: performance.now() };
    /** @type {any} */ (globalThis).frames = own;
    new PerformanceObserver((list) => {
      own.long += list.getEntries().length;
    }).observe({ type: 'longtask' });
    const next = (/** @type {number} */ now) => {
      own.deltas.push(now - own.last);
      own.last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame((now) => {
      own.last = now;
      requestAnimationFrame(next);
    });
  },
  framed: () => ({
    deltas: /** @type {any} */ (globalThis).frames.deltas,
    long: /** @type {any} */ (globalThis).frames.long,
  }),
  /** Counts every change of the page from now on. */
  watch: (/** @type {string} */ selector) => {
    /** @type {any} */ (globalThis).changes = 0;
    const observer = new MutationObserver((changes) => {
      /** @type {any} */ (globalThis).changes += changes.length;
    });
    for (const each of all(selector)) {
      observer.observe(each, { subtree: true, childList: true, characterData: true, attributes: true });
    }
  },
  changes: () => /** @type {any} */ (globalThis).changes,
  /** The lowest contrast of any text that is drawn, how many texts were measured, and where the lowest is. */
  contrast: () => {
    let lowest = { ratio: 21, at: '' };
    let texts = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (!element || words === '' || !element.checkVisibility() || element.closest('.unseen, noscript')) continue;
      texts += 1;
      const style = getComputedStyle(element);
      const [one, other] = [light(element instanceof SVGElement ? style.fill : style.color), light(behind(element))];
      const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      if (ratio < lowest.ratio)
        lowest = { ratio, at: `${element.tagName} ${element.className}: ${words.slice(0, 40)}` };
    }
    return { ...lowest, texts };
  },
  /** A mark of the fonts and of how they are drawn: pixels of some words. */
  fonts: () => {
    const canvas = document.createElement('canvas');
    canvas.width = 400;
    canvas.height = 60;
    const context = canvas.getContext('2d');
    if (!context) return '';
    context.font = `700 32px ${getComputedStyle(document.body).fontFamily}`;
    context.fillText('W-01 BLANKS 3 quarter', 4, 40);
    let hash = 2166136261;
    for (const part of context.getImageData(0, 0, 400, 60).data) hash = Math.imul(hash ^ part, 16777619) >>> 0;
    return hash.toString(16);
  },
  /** Share of the pixels of two pictures that differ by more than a little. @param {string} one @param {string} other */
  differ: async (one, other) => {
    const read = async (/** @type {string} */ picture) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    };
    const [a, b] = [await read(one), await read(other)];
    if (a.width !== b.width || a.height !== b.height) return 1;
    let count = 0;
    for (let n = 0; n < a.data.length; n += 4) {
      const far = [0, 1, 2].some((part) => Math.abs((a.data[n + part] ?? 0) - (b.data[n + part] ?? 0)) > 24);
      if (far) count += 1;
    }
    return count / (a.width * a.height);
  },
};
