interface Props {
  label: string;
  /** Read out with the label; not shown. */
  describedBy?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A switch that says what it is in words, not by colour alone. */
export function Switch({ label, describedBy, on, onChange }: Props) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={on}
      aria-label={label}
      aria-describedby={describedBy}
      onClick={() => onChange(!on)}
    >
      <span class="knob" />
    </button>
  );
}
