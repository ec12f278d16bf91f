const ROLES = ['button', 'link', 'tab', 'menuitem', 'option', 'checkbox', 'radio', 'switch', 'treeitem'];
const CONTROLS = [
  'a, button, summary, label, input, select',
  '[onclick]:not(html, body)',
  ...ROLES.map((role) => `[role="${role}"]`),
].join();

/**
 * Whether a click means something else where it has hit: a link stays a link, a button a button, and so does what a page made
 * one of them by other means.
 */
export function isOnControl(event: Event): boolean {
  const hit = event.composedPath().filter((each) => each instanceof Element);
  const [target] = hit;
  return target !== undefined && (hit.some((each) => each.matches(CONTROLS)) || isPointedOut(target));
}

/** By its cursor; on a page that has it everywhere it says nothing of a place. */
function isPointedOut(element: Element): boolean {
  const isPointer = (each: Element) => getComputedStyle(each).cursor === 'pointer';
  return isPointer(element) && !isPointer(element.ownerDocument.body ?? element.ownerDocument.documentElement);
}
