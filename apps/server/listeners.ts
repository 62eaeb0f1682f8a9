// Tells open pages that something changed: server-sent events over a plain stream, with nothing in them but numbers.

/** What a page is told; any change of it is sent. */
export type Pulse = Readonly<Record<string, number | string | null>>;

const LISTENERS_MOST = 512;
/** Browsers and proxies drop a connection on which nothing moves. */
const HEARTBEAT_EVERY = 15_000;

/** The open pages of a server. */
export interface Listeners {
  readonly count: number;
  /** A stream for one more page, or undefined when there are too many. */
  open(): ReadableStream<Uint8Array> | undefined;
  /** Sends the pulse where it differs from the last one sent. */
  tell(pulse: Pulse): void;
  /** Ends every stream. */
  close(): void;
}

export function makeListeners(): Listeners {
  const encoder = new TextEncoder();
  const open = new Map<ReadableStreamDefaultController<Uint8Array>, ReturnType<typeof setInterval>>();
  let last = '';

  const drop = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    clearInterval(open.get(controller));
    open.delete(controller);
  };
  const send = (controller: ReadableStreamDefaultController<Uint8Array>, text: string): void => {
    // A page that does not read is let go, so that it cannot fill the memory of everybody.
    if ((controller.desiredSize ?? 0) < -64) {
      drop(controller);
      controller.close();
      return;
    }
    try {
      controller.enqueue(encoder.encode(text));
    } catch {
      drop(controller);
    }
  };

  return {
    get count() {
      return open.size;
    },
    open() {
      if (open.size >= LISTENERS_MOST) return undefined;
      let own: ReadableStreamDefaultController<Uint8Array>;
      return new ReadableStream<Uint8Array>({
        start(controller) {
          own = controller;
          const beat = setInterval(() => send(controller, ': still here\n\n'), HEARTBEAT_EVERY);
          beat.unref();
          open.set(controller, beat);
          send(controller, `retry: 2000\n\n${last}`);
        },
        cancel: () => drop(own),
      });
    },
    tell(pulse) {
      const message = `event: changed\ndata: ${JSON.stringify(pulse)}\n\n`;
      if (message === last) return;
      last = message;
      for (const controller of [...open.keys()]) send(controller, message);
    },
    close() {
      for (const controller of [...open.keys()]) {
        drop(controller);
        try {
          controller.close();
        } catch {
          // The page went first.
        }
      }
    },
  };
}
