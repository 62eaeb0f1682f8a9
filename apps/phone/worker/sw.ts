// Keeps the shell of the app on the device, so that it opens without a network. It touches no data: events are the page's.

declare const SHELL: readonly string[];
declare const VERSION: string;

/** What of the service worker's own world is used here. */
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate',
    hear: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(type: 'message', hear: (event: { readonly data: unknown }) => void): void;
  addEventListener(
    type: 'fetch',
    hear: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
}
const worker = globalThis as unknown as Worker;

const name = `proofhouse-shell-${VERSION}`;
const scope = new URL(worker.registration.scope);
/** The page itself is asked for by the folder's own address. */
const INDEX = '';

async function fill(): Promise<void> {
  const shell = await caches.open(name);
  // Past every cache: a shell is filled whole from one build, or not at all.
  await shell.addAll(SHELL.map((file) => new Request(new URL(file, scope), { cache: 'reload' })));
}

async function forgetOthers(): Promise<void> {
  for (const each of await caches.keys())
    if (each.startsWith('proofhouse-shell-') && each !== name) await caches.delete(each);
}

async function answer(request: Request, file: string): Promise<Response> {
  const kept = await (await caches.open(name)).match(new URL(file, scope));
  return kept ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(fill()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => worker.clients.claim())));
// A new shell waits until the page says that nothing is being entered: no act is ever cut off by an update.
worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const file = request.mode === 'navigate' ? INDEX : url.pathname.slice(scope.pathname.length);
  if (SHELL.includes(file)) event.respondWith(answer(request, file));
});
