/**
 * Put text on the clipboard.
 * @returns whether that worked; on plain http pages there is no `navigator.clipboard`, and the older way is taken
 */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // The page's permissions policy may forbid it; the older way asks nobody.
    }
  }
  return copyByEvent(text);
}

function copyByEvent(text: string): boolean {
  let done = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  window.addEventListener('copy', fill, { capture: true, once: true });
  const asked = document.execCommand('copy');
  window.removeEventListener('copy', fill, { capture: true });
  return asked && done;
}
