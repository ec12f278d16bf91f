/**
 * Tags and roles of what is pressed. A named place in old pages is an `a` too, and one that a script makes a link shows it by its
 * cursor.
 */
const ROLES = ['button', 'link', 'tab', 'menuitem', 'option', 'checkbox', 'radio', 'switch', 'treeitem'];
const CONTROLS = ['a[href], button, summary, label, input, select', ...ROLES.map((role) => `[role="${role}"]`)].join();

/**
 * Whether a click means something else where it has hit: a link stays a link, a button a button, and so does what a page made
 * one of them by other means.
 */
export function isOnControl(event: Event): boolean {
  // One that was adopted from another frame is no instance of this one's Element.
  const hit = event.composedPath().filter((each) => (each as Node).nodeType === Node.ELEMENT_NODE) as Element[];
  if (hit.some((each) => each.matches(CONTROLS))) return true;
  const handler = hit.find((each) => each.hasAttribute('onclick'));
  return (handler !== undefined && isOfAPlace(handler)) || isPointedOut(hit);
}

/** By its cursor, which parts inside take over: it is the outermost that says how far it goes. */
function isPointedOut(hit: readonly Element[]): boolean {
  const end = hit.findIndex((each) => getComputedStyle(each).cursor !== 'pointer');
  const outermost = hit.at(end - 1);
  return end > 0 && outermost !== undefined && isOfAPlace(outermost);
}

/** The body, or what is as high as the window, is the page's frame: what it hears or shows says nothing of a place in it. */
function isOfAPlace(element: Element): boolean {
  const { body, defaultView } = element.ownerDocument;
  return element !== body && element.getBoundingClientRect().height < (defaultView?.innerHeight ?? 0);
}
