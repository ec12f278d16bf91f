const began = Date.now();

/** A line on standard error, with the seconds since the start. */
export function progress(text: string): void {
  console.error(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${text}`);
}
