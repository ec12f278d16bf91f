import { useEffect, useState } from 'preact/hooks';
import { parseRoute, type Route } from './route.ts';
import { noteWay } from './way-back.ts';

/** The route as it is now, followed through links, Back and Forward. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => {
      noteWay();
      setHash(location.hash);
    };
    // It may have changed since the first look.
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return parseRoute(hash);
}
