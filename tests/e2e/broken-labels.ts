/** Runs in a page: buttons of the card whose words run over more than one line. */
export function brokenLabels(): string[] {
  const card = [...document.querySelectorAll('fact-card')].at(-1)?.shadowRoot;
  return [...(card?.querySelectorAll('footer button') ?? [])]
    .filter((button) => button.checkVisibility())
    .filter((button) => {
      const words = document.createRange();
      words.selectNodeContents(button);
      return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
    })
    .map((button) => button.textContent ?? '');
}
