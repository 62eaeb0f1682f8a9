// The page that helps a phone or laptop trust the cart: the authority to download, its fingerprint, and the steps.

import { encode } from 'uqr';
import type { PageFiles } from './page.ts';
import type { Authority } from './tls/authority.ts';

/** What the page is about. */
export interface Trust {
  readonly authority: Authority;
  /** Where this page is reached before anything is trusted; its code leads there. */
  readonly url: string;
  /** Where the board and the app are, once the cart is trusted. */
  readonly home: string;
}

/** Text as it may stand in HTML. */
const plain = (words: string): string => words.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** A code of an address, as one path of black squares on white with the quiet edge that scanners need. */
export function codeSvg(words: string): string {
  const { data, size } = encode(words, { ecc: 'M', border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((isBlack, x) => (isBlack ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<rect width="${size}" height="${size}" fill="#fff"/><path d="${squares.join('')}" fill="#000"/></svg>\n`
  );
}

const steps: readonly (readonly [string, readonly string[]])[] = [
  [
    'iPhone or iPad',
    [
      'Open this page in Safari and press “Download the authority”. Allow the profile.',
      'Settings, “Profile downloaded”, Install. Compare the fingerprint under “More details”.',
      'Settings, General, About, Certificate Trust Settings: switch on the authority of this cart.',
    ],
  ],
  [
    'Android, with Chrome',
    [
      'Press “Download the authority”.',
      'Settings, Security, Encryption and credentials, Install a certificate, CA certificate, Install anyway.',
      'Choose the file. Under “Trusted credentials”, User, compare the fingerprint.',
    ],
  ],
  [
    'Laptop',
    [
      'Press “Download the authority”, and open the file.',
      'Mac: add it to the keychain, open it there, and under Trust choose “Always trust”. Windows: Install certificate, ' +
        'Current user, Trusted root certification authorities. Firefox and Linux: in the browser’s settings, Certificates, Authorities, Import.',
      'Compare the fingerprint before you say yes.',
    ],
  ],
];

function html({ authority, url, home }: Trust): string {
  const lists = steps.map(
    ([device, lines]) =>
      `<section><h2>${plain(device)}</h2><ol>${lines.map((line) => `<li>${plain(line)}</li>`).join('')}</ol></section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Trust this cart</title>
<link rel="stylesheet" href="/trust/style.css">
</head>
<body>
<main>
<h1>Trust this cart</h1>
<p>The cart has no internet, so it made an authority of its own. It can speak for <b>${plain(authority.host)}</b> and for
private addresses, and for nobody else. A phone that trusts it keeps its keys and works without a network.</p>
<img class="code" src="/trust/code.svg" alt="Code that opens ${plain(url)}" width="240" height="240">
<p>Scan it with the camera of the phone, or type <b>${plain(url)}</b></p>
<h2>Compare the fingerprint</h2>
<p>Read it aloud from the screen of the cart. If a single pair differs, stop: somebody else answers here.</p>
<p class="fingerprint">${plain(authority.fingerprint.replaceAll(':', ' '))}</p>
<p><a class="primary" href="/trust/authority.crt">Download the authority</a></p>
${lists.join('\n')}
<section><h2>Then</h2><p>Open <a href="${plain(home)}">${plain(home)}</a>. When the browser does not warn, the cart is trusted.</p></section>
</main>
</body>
</html>
`;
}

const style = `:root { color-scheme: light dark; }
body { margin: 0; background: #fff; color: #000; font: 1.125rem/1.5 system-ui, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 1rem; }
.code { display: block; background: #fff; }
.fingerprint { font: 700 1.25rem/1.6 ui-monospace, monospace; overflow-wrap: break-word; }
.primary { display: block; padding: 2rem 1rem; border: 2px solid; text-align: center; font-weight: 700; color: inherit; }
li { margin-bottom: 0.5rem; }
@media (prefers-color-scheme: dark) { body { background: #000; color: #fff; } }
`;

/** The files of the page, by path. */
export const trustFiles = (trust: Trust): PageFiles =>
  new Map([
    ['/trust', { type: 'text/html; charset=utf-8', body: html(trust) }],
    ['/trust/style.css', { type: 'text/css; charset=utf-8', body: style }],
    ['/trust/code.svg', { type: 'image/svg+xml; charset=utf-8', body: codeSvg(trust.url) }],
    ['/trust/authority.crt', { type: 'application/x-x509-ca-cert', body: trust.authority.pem }],
  ]);
