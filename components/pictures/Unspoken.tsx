import type { ComponentChildren } from 'preact';

/** Parts of a picture that are only looked at: what they show is said by the links beside them. */
export function Unspoken({ children }: { children: ComponentChildren }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group in SVG takes no focus
  return <g aria-hidden="true">{children}</g>;
}
