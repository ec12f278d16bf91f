import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KNOWLEDGE_FOLDER } from '../../data/cli/knowledge-folder.ts';
import { compileKnowledge } from '../../data/compile-knowledge.ts';
import { addressesIn, waysOut } from './ways-out.ts';

const OUTPUT = join(import.meta.dirname, '../../.output');

/** What looks like a way out and is none, each with the reason and the code it stands in. */
const NO_WAY_OUT: { why: string; code: RegExp }[] = [
  {
    why: 'the polyfill lists what interfaces there are, and how many arguments each takes; it calls none',
    code: /^(eval|sendNativeMessage|downloads|proxy|webRequest): .*(minArgs|Args:)/u,
  },
  { why: 'Fuse’s word for the path of a key as it was written', code: /^src: .*weight:\w+,src:\w+,getFn/u },
];

describe('finding ways out', () => {
  it.each([
    'fetch("/x")',
    'self["fetch"]("/x")',
    'window[`XMLHttpRequest`]',
    'navigator.sendBeacon("/x")',
    'new Image().src = "x"',
    'const { WebSocket: W } = globalThis',
    'import("./x.js")',
    'import x from "https://a.example/x.js"',
    'new Function("x")',
    'jsx("img", {})',
    'document.createElementNS(svg, `script`)',
    'chrome.tabs.create({ url: "https://a.example" })',
    'browser.tabs.create({ url: address })',
    'window.open("https://a.example")',
    'location.assign(address)',
    'navigator.serviceWorker.register("x")',
  ])('%s is one', (code) => {
    expect(waysOut(code)).not.toEqual([]);
  });

  it.each([
    'location.assign("#/"); location.assign(`#/topic/`)',
    'chrome.tabs.create({ url: chrome.runtime.getURL("/popup.html") })',
    'chrome.contextMenus.create({ id: "a" })',
    'chrome.windows.update(1, { focused: true })',
    'highlight.open.clear(); jsx("a", { href: link })',
  ])('%s is none', (code) => {
    expect(waysOut(code)).toEqual([]);
  });
});

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const folder = join(OUTPUT, build);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
  const scripts = files.filter((name) => name.endsWith('.js'));

  it.each(scripts)('%s has no way out', (name) => {
    const found = waysOut(textOf(name));
    expect(found.filter((each) => !NO_WAY_OUT.some(({ code }) => code.test(each)))).toEqual([]);
  });

  it('every exception is still needed', () => {
    const found = scripts.flatMap((name) => waysOut(textOf(name)));
    expect(NO_WAY_OUT.filter(({ code }) => !found.some((each) => code.test(each)))).toEqual([]);
  });

  it('knows no address but those of sources and help lines, which open when they are clicked', () => {
    const { sources, helpLines } = compileKnowledge(KNOWLEDGE_FOLDER);
    const known = addressesIn(JSON.stringify([sources, helpLines]));
    // Names of XML vocabularies, which nobody asks for.
    const vocabularies = /^http:\/\/www\.w3\.org\/(1999\/xhtml|2000\/svg|1998\/Math\/MathML|1999\/xlink)$/u;
    const strange = [...scripts, ...files.filter((name) => /\.(css|html|json)$/u.test(name))]
      .flatMap((name) => addressesIn(textOf(name)))
      .filter((address) => !known.includes(address) && !vocabularies.test(address));
    expect([...new Set(strange)]).toEqual([]);
  });

  it('loads nothing by style: no import, no address', () => {
    const styles = [...files.filter((name) => name.endsWith('.css')), ...scripts].map(textOf);
    expect(styles.flatMap((text) => text.match(/@import\b.{40}|\burl\(.{40}/gu) ?? [])).toEqual([]);
  });

  it('may load from itself alone, and connect to nobody', () => {
    const manifest = JSON.parse(textOf('manifest.json')) as {
      content_security_policy: { extension_pages: string };
    };
    const directives = Object.fromEntries(
      manifest.content_security_policy.extension_pages.split('; ').map((each) => {
        const [name = '', ...sources] = each.split(' ');
        return [name, sources.join(' ')];
      }),
    );
    expect(directives).toMatchObject({ 'default-src': "'none'", 'connect-src': "'none'", 'form-action': "'none'" });
    expect(Object.values(directives).filter((value) => value !== "'none'" && value !== "'self'")).toEqual([]);
  });
});
