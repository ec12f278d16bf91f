/** The way back to everything, at the head of each other view. */
export function BackBar() {
  return (
    <nav class="bar" aria-label="Way back">
      <a href="#/" class="home-link">
        ‹ All topics
      </a>
    </nav>
  );
}
