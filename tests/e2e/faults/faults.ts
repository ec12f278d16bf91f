import { CHROME_BUILD, chromiumDriver } from '../chromium.ts';
import type { Driver } from '../driver.ts';
import { FIREFOX_BUILD, firefoxDriver } from '../firefox.ts';
import { patchedBuild } from '../patched-build.ts';

/** Each browser, with a build in which a patch runs before those scripts. */
export const BROWSERS: { name: string; launch(scripts: RegExp, patch: () => void): Promise<Driver> }[] = [
  {
    name: 'Chromium',
    launch: async (scripts, patch) => {
      const build = patchedBuild(CHROME_BUILD, scripts, patch);
      return andThen(await chromiumDriver({ folder: build.folder }), build.remove);
    },
  },
  {
    name: 'Firefox',
    launch: async (scripts, patch) => {
      const build = patchedBuild(FIREFOX_BUILD, scripts, patch);
      return andThen(await firefoxDriver({}, build.folder), build.remove);
    },
  },
];

function andThen(browser: Driver, last: () => void): Driver {
  return { ...browser, close: () => browser.close().finally(last) };
}
