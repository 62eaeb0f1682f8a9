// The footer of every screen: how far entries have come, how old the data is, and whether the hub is reached.

import { footerOf, type Said } from '../acts/standing.ts';
import type { Desk } from '../machine/desk.ts';
import type { Link } from '../machine/link.ts';
import { t } from './words/words.ts';

const say = ({ word, values, age }: Said): string =>
  t(word, age === undefined ? values : { ...values, age: t(age.word, { n: age.n }) });

export function Standing({ desk, link }: { readonly desk: Desk; readonly link: Link }) {
  const { lines, wanting } = footerOf(desk.status(), link.status(), desk.now());
  return (
    <footer class={wanting ? 'wanting' : ''}>
      {lines.map((each) => (
        <span key={each.word} class={each.word === 'foot.silent' ? 'silent' : ''}>
          {say(each)}
        </span>
      ))}
    </footer>
  );
}
