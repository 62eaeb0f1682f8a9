// Exceptions: everything that stands open, most urgent first, with its age, who can close it, and the way there.

import { type OpenItem, type OpenSort, openItems } from '../acts/open-items.ts';
import { ageOf, clockOf } from '../acts/times.ts';
import { Button, Screen, useDesk } from './parts.tsx';
import { t, type Word } from './words/words.ts';

const sortWords = {
  frozen: 'open.frozen',
  hold: 'open.hold',
  due: 'open.due',
  difference: 'open.difference',
  'looser rules': 'open.looser',
  paper: 'open.paper',
  late: 'open.late',
} as const satisfies Record<OpenSort, Word>;

function Line({ item }: { readonly item: OpenItem }) {
  const { view, go } = useDesk();
  const { word, n } = ageOf(view.at - item.since);
  return (
    <li class="row">
      <div class="top">
        <span class="says">{t(sortWords[item.sort])}</span>
        {item.sort !== 'paper' && <span>{`${clockOf(item.since, view.state.zone)} · ${t(word, { n })}`}</span>}
      </div>
      <p>{item.says}</p>
      {item.who.length > 0 && <p class="note">{t('open.who', { who: item.who.join(', ') })}</p>}
      {item.go && (
        <Button class="wide" label={t('open.go')} onPress={() => item.go && go(item.go.screen, item.go.params)} />
      )}
    </li>
  );
}

/** All that stands open. */
export function OpenItems() {
  const { view, go } = useDesk();
  const items = openItems(view);
  return (
    <Screen title={t('open.title')} primary={{ label: t('open.tell'), onPress: () => go('concern') }}>
      {items.length === 0 ? (
        <p class="big">{t('open.none')}</p>
      ) : (
        <ul class="rows">
          {items.map((item) => (
            <Line key={item.id} item={item} />
          ))}
        </ul>
      )}
    </Screen>
  );
}
