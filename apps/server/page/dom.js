// Builds the page out of elements and text nodes; text is never read as markup. What is drawn again changes in place.

/** @typedef {Node | string | null | undefined | false} Child */
/** @typedef {string | number | boolean | null | undefined | ((event: any) => void)} Value */

/**
 * Makes an element. Attributes whose value is false, null or undefined are left out; functions become handlers.
 * @param {string} tag
 * @param {Record<string, Value>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElement}
 */
export function make(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/**
 * @template {Element} E
 * @param {E} element
 * @param {Record<string, Value>} attributes
 * @param {readonly Child[]} children
 * @returns {E}
 */
export function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === 'function') /** @type {any} */ (element)[`on${name}`] = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child !== null && child !== undefined && child !== false) element.append(child);
  return element;
}

/**
 * A button that does something.
 * @param {string} words
 * @param {(event: any) => void} act
 * @param {Record<string, Value>} [attributes]
 */
export const button = (words, act, attributes = {}) =>
  make('button', { type: 'button', click: act, ...attributes }, words);

/**
 * An element of the page that is known to be there.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function known(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element ${id}.`);
  return element;
}

const handlers = /** @type {const} */ ([
  'onclick',
  'onsubmit',
  'oninput',
  'onchange',
  'onkeydown',
  'onpointerdown',
  'ontoggle',
]);
/** What people do to an element themselves, and a redraw leaves to them. */
const theirs = new Set(['open']);

/** @param {Element} from @param {Element} to */
function takeAttributes(from, to) {
  for (const { name } of [...to.attributes]) {
    if (!from.hasAttribute(name) && !theirs.has(name)) to.removeAttribute(name);
  }
  for (const { name, value } of from.attributes) {
    if (to.getAttribute(name) !== value && !theirs.has(name)) to.setAttribute(name, value);
  }
  for (const name of handlers) /** @type {any} */ (to)[name] = /** @type {any} */ (from)[name] ?? null;
  if (to instanceof HTMLInputElement && document.activeElement !== to) {
    to.value = /** @type {HTMLInputElement} */ (from).value;
  }
}

/** @param {ChildNode | Node | null | undefined} node */
const keyOf = (node) => (node instanceof Element ? (node.getAttribute('data-key') ?? '') : '');

/** @param {Node} one @param {Node} other */
const isAlike = (one, other) =>
  one.nodeType === other.nodeType && one.nodeName === other.nodeName && keyOf(one) === keyOf(other);

/**
 * Makes the children of an element be those wanted, changing only what differs: focus, scrolling and opened details
 * stay, and nothing flickers. Children with a `data-key` are found again wherever they stand.
 * @param {Element} element
 * @param {readonly Child[]} wanted
 */
export function put(element, ...wanted) {
  const keyed = new Map([...element.children].flatMap((child) => (keyOf(child) ? [[keyOf(child), child]] : [])));
  /** @type {ChildNode | null} */
  let at = element.firstChild;
  for (const each of wanted) {
    if (each === null || each === undefined || each === false) continue;
    const next = typeof each === 'string' ? document.createTextNode(each) : each;
    const key = keyOf(next);
    const found = key ? keyed.get(key) : at && isAlike(at, next) ? at : undefined;
    if (!found || !isAlike(found, next)) {
      element.insertBefore(next, at);
      continue;
    }
    if (found === at) at = at.nextSibling;
    else element.insertBefore(found, at);
    become(found, next);
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  }
}

/** @param {Node} old @param {Node} fresh */
function become(old, fresh) {
  if (old === fresh) return;
  if (!(old instanceof Element) || !(fresh instanceof Element)) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
    return;
  }
  takeAttributes(fresh, old);
  // Whoever draws in an element of their own keeps what they drew.
  if (!old.hasAttribute('data-own')) put(old, .../** @type {Child[]} */ ([...fresh.childNodes]));
}
