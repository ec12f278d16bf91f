/** Runs in a page that holds axe: what it has to say, in short. */
export async function axeFindings(): Promise<string[]> {
  const { axe } = globalThis as typeof globalThis & {
    axe: {
      run: (options: { resultTypes: string[] }) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    };
  };
  // What is right it would describe at length too.
  const { violations } = await axe.run({ resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
