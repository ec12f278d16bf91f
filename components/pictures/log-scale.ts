export const MINUTE = 1;
export const HOUR = 60;
export const DAY = 24 * HOUR;

/** Places on a line on which each step to the right means so many times as long. Times before its begin stand there. */
export function logScale(from: number, to: number, width: number): (minutes: number) => number {
  const stretch = width / Math.log(to / from);
  return (minutes) => Math.log(Math.min(Math.max(minutes, from), to) / from) * stretch;
}

/** A time in its largest whole unit, as the language writes it: 90 → "1.5 hr", 20160 → "14 days". */
export function timeWords(minutes: number, language: string): string {
  const [amount, unit] =
    minutes >= DAY ? [minutes / DAY, 'day'] : minutes >= HOUR ? [minutes / HOUR, 'hour'] : [minutes, 'minute'];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(amount);
}
