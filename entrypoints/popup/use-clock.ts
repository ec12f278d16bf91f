import { useEffect, useState } from 'preact/hooks';

/** Render again every so often: what is shown depends on the clock. */
export function useClock(everyMs: number): void {
  const [, setNow] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}
