import { render } from 'preact';
import { languageOfInterface, setTexts, type TextKey } from '../../components/texts.ts';
import english from '../../public/_locales/en/messages.json';
import spanish from '../../public/_locales/es/messages.json';
import './gallery.css';
import { showCard, showNotice } from './show-card.tsx';
import { showParts } from './show-parts.tsx';
import { type GalleryState, STATES, viewportOf } from './states.ts';

/** `?state=<name>` shows one state alone, as pictures are taken of it; else all of them stand side by side. */
const name = new URLSearchParams(location.search).get('state');
const state = STATES.find((each) => each.name === name);
if (state) await show(state);
else showAll();
document.documentElement.dataset['ready'] = '';

async function show(state: GalleryState): Promise<void> {
  const messages = state.language === 'es' ? spanish : english;
  // No language of ours runs from right to left yet: the words stay English.
  const inArabic: Partial<Record<TextKey, string>> = state.rtl ? { languageCode: 'ar', direction: 'rtl' } : {};
  setTexts((key) => inArabic[key] ?? messages[key].message);
  Object.assign(document.documentElement, languageOfInterface());
  document.documentElement.dataset['theme'] = state.dark ? 'dark' : 'light';
  if (state.shows === 'parts') showParts(gallery());
  else if (state.shows === 'notice') showNotice(gallery(), state);
  else showCard(gallery(), state);
  await document.fonts.ready;
  // Two frames: what has been laid out is also painted.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

function showAll(): void {
  document.body.className = 'all';
  render(
    STATES.map((each) => (
      <figure key={each.name}>
        <figcaption>
          <a href={`?state=${each.name}`}>{each.name}</a>
        </figcaption>
        <iframe title={each.name} loading="lazy" src={`?state=${each.name}`} {...viewportOf(each)} />
      </figure>
    )),
    gallery(),
  );
}

function gallery(): HTMLElement {
  const found = document.getElementById('gallery');
  if (!found) throw new Error('the gallery’s page has lost its main element');
  return found;
}
