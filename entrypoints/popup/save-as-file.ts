// The browser may read it a while after the click, and asks the reader for a place before.
const KEPT_MS = 60_000;

/** Let the browser save a text as a file, without asking for the permission to download. */
export function saveAsFile(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
