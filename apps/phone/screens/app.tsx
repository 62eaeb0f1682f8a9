// The app around the screens: which one is drawn, when it is drawn anew, what is said to the person, and the footer.

import type { View } from '@proofhouse/domain/book/view.ts';
import { useEffect, useErrorBoundary, useMemo, useRef, useState } from 'preact/hooks';
import { toOpen } from '../acts/blind.ts';
import { type Drawn, drawnOf, mayDraw } from '../acts/stillness.ts';
import { stopsInForce } from '../acts/stop.ts';
import type { Desk } from '../machine/desk.ts';
import type { Opened } from '../machine/open.ts';
import { screens, withoutLogin } from './all.ts';
import { Button, Screen } from './parts.tsx';
import { readRoute, writeRoute } from './route.ts';
import { type Joining, type Shell, ShellContext } from './shell.ts';
import { Standing } from './standing.tsx';
import { startThemed } from './theme.ts';
import { t } from './words/words.ts';

/** How often ages are said anew while nothing happens. */
const TICK_MS = 10_000;

interface Frame {
  readonly view: View | undefined;
  readonly drawn: Drawn | undefined;
  readonly events: number;
}

/** A desk that tells when something of the person's own is being kept: that is always drawn. */
function owned(desk: Desk, own: (by: 1 | -1) => void): Desk {
  const mine = <T,>(work: Promise<T>): Promise<T> => {
    own(1);
    return work.finally(() => own(-1));
  };
  return {
    ...desk,
    act: (act) => mine(desk.act(act)),
    ask: (ask, by, shown) => mine(desk.ask(ask, by, shown)),
    seal: (answer, act) => mine(desk.seal(answer, act)),
    open: (sealed, act) => mine(desk.open(sealed, act)),
  };
}

/** Opens what was sealed here as soon as the second answer is fixed: nobody has to think of it. */
function useOpening(desk: Desk | undefined, say: (text: string) => void): void {
  const under = useRef(new Set<string>());
  useEffect(() => {
    if (!desk) return;
    const look = (): void => {
      const sealed = desk.sealed();
      if (sealed.length === 0) return;
      for (const id of toOpen(desk.view(), sealed)) {
        if (under.current.has(id)) continue;
        under.current.add(id);
        desk.open(id).catch((error: unknown) => say(error instanceof Error ? error.message : String(error)));
      }
    };
    look();
    return desk.watch(look);
  }, [desk]);
}

/** STOP interrupts everybody, whatever they are doing: its screen opens by itself, once for each stop. */
function useStop(desk: Desk | undefined): void {
  const told = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!desk) return;
    const look = (): void => {
      const last = stopsInForce(desk.view()).at(-1)?.id;
      if (last !== undefined && last !== told.current) location.hash = writeRoute('stop');
      told.current = last;
    };
    look();
    return desk.watch(look);
  }, [desk]);
}

/** A frame that keeps still under a finger and while an action runs, and says how much waits. */
function useStill(desk: Desk | undefined, route: string) {
  const [, again] = useState(0);
  const held = useRef({ touching: false, own: 0, show: true, route: '' });
  const frame = useRef<Frame>({ view: undefined, drawn: undefined, events: 0 });
  const redraw = (): void => again((count) => count + 1);
  const hands = held.current;
  const working = useMemo(
    () =>
      desk &&
      owned(desk, (by) => {
        hands.own += by;
        redraw();
      }),
    [desk],
  );
  useEffect(() => {
    const down = (): void => {
      hands.touching = true;
    };
    const up = (): void => {
      hands.touching = false;
      setTimeout(redraw);
    };
    const timer = setInterval(redraw, TICK_MS);
    const ends = ['pointerup', 'pointercancel'] as const;
    addEventListener('pointerdown', down);
    for (const end of ends) addEventListener(end, up);
    return () => {
      clearInterval(timer);
      removeEventListener('pointerdown', down);
      for (const end of ends) removeEventListener(end, up);
    };
  }, []);
  if (hands.route !== route) hands.show = true;
  hands.route = route;
  let waiting = 0;
  if (desk) {
    const view = desk.view();
    const drawn = drawnOf(view);
    const events = view.book.ids.count;
    const may = mayDraw(frame.current.drawn, drawn, { touching: hands.touching, own: hands.own > 0 });
    const { view: before } = frame.current;
    // Nothing happened: only ages are said anew, now and then.
    const isSame = events === frame.current.events && before !== undefined && view.at - before.at < TICK_MS;
    if (hands.show || before === undefined || (may && !isSame)) frame.current = { view, drawn, events };
    else waiting = events - frame.current.events;
  }
  hands.show = false;
  const showAll = (): void => {
    hands.show = true;
    redraw();
  };
  return { desk: working, frame: frame.current, waiting, showAll };
}

function Content({ screen, isIn }: { readonly screen: string; readonly isIn: boolean }) {
  const [error, again] = useErrorBoundary();
  if (error) {
    const says = error instanceof Error ? error.message : String(error);
    return (
      <Screen title={t('app.fault')} primary={{ label: t('app.again'), onPress: again }}>
        <p class="warn">{says}</p>
      </Screen>
    );
  }
  const name = isIn || withoutLogin.has(screen) ? screen : 'join';
  const Drawn = screens[name] ?? screens['home'];
  return Drawn ? <Drawn /> : null;
}

/** Nobody is let in on a device that could not be opened; STOP is there all the same. */
function Fault({ fault }: { readonly fault: string }) {
  return (
    <Screen title={t('app.fault')} back={false} primary={{ label: t('app.again'), onPress: () => location.reload() }}>
      <p class="warn">{fault}</p>
    </Screen>
  );
}

export function App(given: {
  readonly opened: Opened | undefined;
  readonly fault: string | undefined;
  readonly seat: string | null;
}) {
  const { opened, fault, seat } = given;
  const [themed, setThemed] = useState(false);
  const [hash, setHash] = useState(location.hash);
  const [said, say] = useState<string>();
  useEffect(() => {
    void startThemed().then(() => setThemed(true));
    const moved = (): void => setHash(location.hash);
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  const { desk, frame, waiting, showAll } = useStill(opened?.desk, hash);
  useOpening(opened?.desk, say);
  useStop(opened?.desk);
  const route = readRoute(hash);
  const joining = opened?.link.joining() ?? none;
  const shell: Shell = {
    desk,
    view: frame.view,
    link: opened?.link,
    seat,
    ...route,
    joining,
    go(screen, params) {
      location.hash = writeRoute(screen, params);
    },
    back() {
      if (history.length > 1) history.back();
      else location.hash = writeRoute('home');
    },
    say,
  };
  // The same piece again is not drawn again: what waits does not move what is on the screen.
  const content = useMemo(
    () => (
      <ShellContext.Provider value={shell}>
        <Content key={hash} screen={route.screen} isIn={opened !== undefined} />
      </ShellContext.Provider>
    ),
    [frame, hash, opened, joining.length, document.documentElement.lang, themed],
  );
  if (!themed) return <p>{t('app.opening')}</p>;
  const isOpening = !opened && seat !== null && fault === undefined && !withoutLogin.has(route.screen);
  return (
    <div class="app">
      {said !== undefined && (
        <div class="said" role="alert">
          <span>{said}</span>
          <ShellContext.Provider value={shell}>
            <Button label={t('dismiss')} onPress={() => say(undefined)} />
          </ShellContext.Provider>
        </div>
      )}
      {waiting > 0 && (
        <button type="button" class="waits" onClick={showAll}>
          {t('waiting', { n: waiting })}
        </button>
      )}
      {fault !== undefined && !withoutLogin.has(route.screen) ? (
        <ShellContext.Provider value={shell}>
          <Fault fault={fault} />
        </ShellContext.Provider>
      ) : isOpening ? (
        <p>{t('app.opening')}</p>
      ) : (
        content
      )}
      {opened && <Standing desk={opened.desk} link={opened.link} />}
    </div>
  );
}

const none: readonly Joining[] = [];
