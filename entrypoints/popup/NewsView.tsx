import { text } from '../../components/texts.ts';
import { NEWS } from '../../data/news.ts';
import { hasKeyword } from './features.ts';
import { Page } from './Page.tsx';

/** Opens by itself only after an update that a reader notices. */
export function NewsView() {
  return (
    <Page title={text('whatIsNew')}>
      <article class="topic welcome">
        <h2>{text('whatIsNew')}</h2>
        {NEWS.map(({ version, points }) => (
          <section key={version}>
            <h3>{text('versionIs', { version })}</h3>
            <ul class="promises">
              {points
                .filter((point) => point !== 'newAddressBar' || hasKeyword())
                .map((point) => (
                  <li key={point}>{text(point)}</li>
                ))}
            </ul>
          </section>
        ))}
      </article>
    </Page>
  );
}
