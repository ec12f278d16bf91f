/** Put text on the clipboard. @returns whether that worked: a browser may be told to refuse it */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The reader is told, and the text stands there to be copied by hand.
    return false;
  }
}
