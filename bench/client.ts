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

/** Whether a whole answer has arrived; it is the only one under way, so it ends where the bytes end. */
function isWhole(answer: Buffer): boolean {
  const body = answer.indexOf('\r\n\r\n') + 4;
  if (body < 4) return false;
  const stated = /content-length: (\d+)/i.exec(answer.toString('latin1', 0, body));
  if (stated) return answer.length >= body + Number(stated[1]);
  return answer.indexOf('\r\n0\r\n\r\n', body - 4) >= 0;
}

const isGood = (answer: Buffer): boolean =>
  answer.toString('latin1', 0, 12) === 'HTTP/1.1 200' && answer.includes('"status":"received"');

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
          let answer: Buffer | undefined;
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
            answer = answer ? Buffer.concat([answer, chunk]) : chunk;
            if (!isWhole(answer)) return;
            times.push(performance.now() - sentAt);
            if (!isGood(answer)) failed += 1;
            answer = undefined;
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
