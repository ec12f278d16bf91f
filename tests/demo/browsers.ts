import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';

export type BrowserName = 'chromium' | 'firefox';

// Chromium first: Google's own builds no longer take an unpacked extension from the command line.
const NAMES: Record<BrowserName, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const PLACES: Record<BrowserName, readonly string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

const DEBIAN_PACKAGE: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const VARIABLE: Record<BrowserName, string> = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/** The path of an installed browser: the one a variable names, one by its usual names, or null. */
export function findBrowser(name: BrowserName): string | null {
  const named = process.env[VARIABLE[name]];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${VARIABLE[name]} names “${named}”, and there is no such file.`);
  }
  for (const command of NAMES[name]) {
    const found = spawnSync(platform() === 'win32' ? 'where' : 'which', [command], { encoding: 'utf8' });
    const path = found.stdout?.split('\n')[0]?.trim();
    if (found.status === 0 && path) return path;
  }
  return PLACES[name].find((path) => existsSync(path)) ?? null;
}

/**
 * The path of a browser, installed by apt where none is found and that is possible.
 * @throws Error that says what to install
 */
export function needBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (platform() === 'linux' && isRoot && existsSync('/usr/bin/apt-get')) {
    console.log(`No ${name} found; installing Debian's ${DEBIAN_PACKAGE[name]} …`);
    const options = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
    execFileSync('apt-get', ['update', '-qq'], options);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', DEBIAN_PACKAGE[name]], {
      ...options,
      env,
    });
    const installed = findBrowser(name);
    if (installed) return installed;
  }
  const what =
    name === 'chromium'
      ? 'Chromium (Google’s own Chrome takes no unpacked extension from the command line)'
      : 'Firefox';
  throw new Error(
    `${what} is needed and was not found. Install it, or set ${VARIABLE[name]} to its path. “npm test -- --no-browser” runs everything else.`,
  );
}

/** Whether a window can be shown here. */
export function hasDisplay(): boolean {
  if (platform() === 'darwin' || platform() === 'win32') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}
