import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../components/texts.ts';
import { BackBar } from './BackBar.tsx';
import { useBarHeight } from './use-bar-height.ts';

interface Props {
  /** Of the page; none for the first one, which the app's own name stands for. */
  title?: string | undefined;
  /** What is shown: where it changes, reading begins anew at the head. */
  shown?: string;
  children: ComponentChildren;
}

/** What every view has: its name in the tab, the way back, and the focus on its heading once it opens. */
export function Page({ title, shown, children }: Props) {
  const main = useRef<HTMLElement>(null);
  const name = text('name');
  useBarHeight(main);
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name;
  }, [title, name]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is not used, its change is what counts
  useEffect(() => {
    scrollTo(0, 0);
    const heading = main.current?.querySelector('h2');
    if (!title || !heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [shown]);
  return (
    <main class="page" ref={main}>
      <h1 class="visually-hidden">{name}</h1>
      {title && <BackBar />}
      {children}
    </main>
  );
}
