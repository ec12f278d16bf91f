import type { Pictures } from '../../data/types.ts';

interface Props {
  effect: Pictures['evidenceByUse']['uses'][number]['effect'];
}

/** What a use did, as a sign around the origin: full, a point, half, or an empty broken ring. */
export function EffectSign({ effect }: Props) {
  return (
    <g class={`effect ${effect}`}>
      <circle r="7" class="ring" />
      {effect === 'clear' && <circle r="7" class="fill" />}
      {effect === 'small' && <circle r="3" class="fill" />}
      {effect === 'mixed' && <path d="M0-7A7 7 0 0 1 0 7Z" class="fill" />}
    </g>
  );
}
