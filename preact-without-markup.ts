import type { Plugin } from 'vite';

const ASSIGNMENT = /\(t\.innerHTML=h\.__html\)/u;

/**
 * Takes the one assignment to `innerHTML` out of Preact: nothing here uses `dangerouslySetInnerHTML`, and so
 * nothing ever can. Stops the build when Preact has changed and the place is not found.
 */
export function preactWithoutMarkup(): Plugin {
  let found = false;
  return {
    name: 'preact-without-markup',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]preact\.m?js$/u.test(id.split('?')[0] ?? '')) return undefined;
      if (!ASSIGNMENT.test(code))
        this.error('Preact has changed: the place where it turns text into markup was not found.');
      found = true;
      return { code: code.replace(ASSIGNMENT, '(0)'), map: null };
    },
    buildEnd(error) {
      const usesPreact = [...this.getModuleIds()].some((id) => id.includes('/preact/dist/preact'));
      if (!error && usesPreact && !found) this.error('Preact is in the build, but its module was not seen.');
    },
  };
}
