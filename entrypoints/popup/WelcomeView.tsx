import type { Knowledge } from '../../data/knowledge.ts';

interface Props {
  knowledge: Knowledge;
}

/** Opens once after the first install. */
export function WelcomeView({ knowledge }: Props) {
  const facts = knowledge.topics.reduce((sum, topic) => sum + topic.facts.length, 0);
  return (
    <main class="page">
      <article class="topic welcome">
        <h2>Ketamine Fact Cards</h2>
        <p class="plain">
          On any page you read, words to do with ketamine get a dotted line. Rest the pointer on one: a small card says
          what is known, how well it is known, and who says so.
        </p>
        <p>
          {knowledge.topics.length} topics and {facts} facts, each with its sources, also from the toolbar button. All
          of it works offline.
        </p>
        <h4>By keyboard</h4>
        <p>
          <kbd>Alt</kbd> <kbd>.</kbd> goes to the next marked term, <kbd>Alt</kbd> <kbd>,</kbd> to the one before, and{' '}
          <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>.</kbd> opens its card; Escape closes it. Your browser’s page of
          extension shortcuts changes the keys.
        </p>
        <h4>Privacy, in three lines</h4>
        <ul class="promises">
          <li>Nothing leaves your browser: the extension has no server and sends nothing anywhere.</li>
          <li>
            Nothing about what you read is stored. Sites you switch off are kept on this device, so that they stay off.
          </li>
          <li>Pages without a term cannot tell that you have it. One with terms could see that words are marked.</li>
        </ul>
        <p>
          <a href="#/">Browse all topics</a>
        </p>
        <p class="reviewed">Health information, not medical advice.</p>
      </article>
    </main>
  );
}
