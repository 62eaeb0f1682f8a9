// The other end of the HTTP figures: kept connections that each send the next event once the last was answered.

import { connect, type Socket } from 'node:net';

interface Order {
  readonly port: number;
  readonly connections: number;
  readonly bodies: readonly string[];
}

function requestOf(port: number, body: string): Buffer {
  const bytes = Buffer.from(body);
  const head =
    `POST /api/events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n` +
    `Content-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes]);
}

/** The first whole answer in what has arrived: its length and whether it says that all was received. */
function answerIn(text: string): { length: number; isGood: boolean } | undefined {
  const body = text.indexOf('\r\n\r\n') + 4;
  if (body < 4) return undefined;
  const head = text.slice(0, body).toLowerCase();
  const stated = /content-length: (\d+)/.exec(head);
  let length: number;
  if (stated) length = body + Number(stated[1]);
  else {
    const last = text.indexOf('\r\n0\r\n\r\n', body - 4);
    if (last < 0) return undefined;
    length = last + 7;
  }
  if (text.length < length) return undefined;
  const isGood = head.startsWith('http/1.1 200') && text.slice(body, length).includes('"status":"received"');
  return { length, isGood };
}

async function send({ port, connections, bodies }: Order) {
  const requests = bodies.map((body) => requestOf(port, body));
  const times: number[] = [];
  let failed = 0;
  let next = 0;
  const sockets = await Promise.all(
    Array.from(
      { length: connections },
      () =>
        new Promise<Socket>((resolve, reject) => {
          const socket = connect(port, '127.0.0.1', () => resolve(socket));
          socket.setNoDelay(true);
          socket.once('error', reject);
        }),
    ),
  );
  const from = performance.now();
  await Promise.all(
    sockets.map(
      (socket) =>
        new Promise<void>((resolve) => {
          let text = '';
          let sentAt = 0;
          const go = (): void => {
            const request = requests[next];
            next += 1;
            if (!request) {
              socket.destroy();
              resolve();
              return;
            }
            sentAt = performance.now();
            socket.write(request);
          };
          socket.on('data', (chunk) => {
            text += chunk.toString('latin1');
            const answer = answerIn(text);
            if (!answer) return;
            text = text.slice(answer.length);
            times.push(performance.now() - sentAt);
            if (!answer.isGood) failed += 1;
            go();
          });
          socket.on('error', () => {
            failed += 1;
            resolve();
          });
          go();
        }),
    ),
  );
  return { seconds: (performance.now() - from) / 1000, times, failed };
}

/** Answers orders from the process that measures. */
export function beClient(): void {
  process.on('message', (order: Order) => {
    void send(order).then((shot) => process.send?.(shot));
  });
}
