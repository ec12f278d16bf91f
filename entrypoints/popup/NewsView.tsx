import { text } from '../../components/texts.ts';
import { NEWS } from '../../data/news.ts';
import { BackBar } from './BackBar.tsx';

/** Opens by itself only after an update that a reader notices. */
export function NewsView() {
  return (
    <main class="page">
      <BackBar />
      <article class="topic welcome">
        <h2>{text('whatIsNew')}</h2>
        {NEWS.map(({ version, points }) => (
          <section key={version}>
            <h4>{text('versionIs', { version })}</h4>
            <ul class="promises">
              {points.map((point) => (
                <li key={point}>{text(point)}</li>
              ))}
            </ul>
          </section>
        ))}
      </article>
    </main>
  );
}
