import type { UserManifest } from 'wxt';

/** Nothing of ours may be fetched from anywhere, and nothing of anyone else's may run. */
const PAGE_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The gate, named by hand: WXT's own content-script wrapper announces the extension to every page. */
const GATE = {
  matches: ['<all_urls>'],
  js: ['gate.js'],
  run_at: 'document_idle' as const,
  all_frames: true,
  match_about_blank: true,
  match_origin_as_fallback: true,
};

const icons = (sizes: readonly number[]) => Object.fromEntries(sizes.map((size) => [size, `/icon/${size}.png`]));

export function manifestFor(browser: string): UserManifest {
  const firefox = browser === 'firefox';
  return {
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'contextMenus', 'activeTab', ...(firefox ? [] : ['sidePanel'])],
    host_permissions: ['<all_urls>'],
    content_scripts: [GATE],
    content_security_policy: { extension_pages: PAGE_CSP },
    commands: {
      'next-term': { suggested_key: { default: 'Alt+Period' }, description: '__MSG_commandNext__' },
      'previous-term': { suggested_key: { default: 'Alt+Comma' }, description: '__MSG_commandPrevious__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_commandOpen__' },
    },
    omnibox: { keyword: 'facts' },
    icons: icons([16, 32, 48, 96, 128]),
    action: { default_title: '__MSG_name__', default_icon: icons([16, 32]) },
    ...(firefox
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'fact-cards@ketamine-fact-cards.example',
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '146.0' },
          },
        }
      : { minimum_chrome_version: '130' }),
  } as UserManifest;
}
