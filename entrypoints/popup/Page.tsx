import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../../components/texts.ts';
import { BackBar } from './BackBar.tsx';
import { type Link, linkLeft, placeLeft, showAsLeft } from './place.ts';
import { useBarHeight } from './use-bar-height.ts';
import { entryShown, keepWithEntry } from './way-back.ts';

interface Props {
  /** Of the page; none for the first one, which the app's own name stands for. */
  title?: string | undefined;
  /** What is shown: where it changes, reading begins anew at the head. */
  shown?: string;
  children: ComponentChildren;
}

/** What every view has: its name in the tab, the way back, and the focus on its heading once it opens; come back to, it is as it was left. */
export function Page({ title, shown, children }: Props) {
  const main = useRef<HTMLElement>(null);
  const name = text('name');
  useBarHeight(main);
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name;
  }, [title, name]);
  useEffect(() => {
    const view = main.current;
    // Before the link is followed, and the entry another one.
    const note = ({ target }: Event) => {
      const link = target instanceof Element && target.closest<Link>('a[href^="#"]');
      if (view && link) keepWithEntry({ place: placeLeft(view, link) });
    };
    view?.addEventListener('click', note, true);
    return () => view?.removeEventListener('click', note, true);
  }, []);
  // Before it is painted: a frame of the new view where the old one was scrolled to is a flash.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is not used, its change is what counts
  useLayoutEffect(() => {
    const view = main.current;
    if (!view) return;
    const place = entryShown()?.place;
    const letGo = place && showAsLeft(view, place);
    if (!place) scrollTo(0, 0);
    focusAt(place && linkLeft(view, place), title ? view.querySelector('h2') : null);
    return letGo;
  }, [shown]);
  return (
    <main class="page" ref={main}>
      <h1 class="visually-hidden">{name}</h1>
      {title && <BackBar />}
      {children}
    </main>
  );
}

/** At the link that was followed from here; where there is none, at the heading. What is found stays with the search field. */
function focusAt(link: Link | undefined, heading: HTMLElement | null): void {
  if (link?.tabIndex === -1) return;
  if (!link && heading) heading.tabIndex = -1;
  (link ?? heading)?.focus({ preventScroll: true });
}
