import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  legend: string;
  /** Why one would change it, in a sentence. */
  reason: string;
  /** Each may be drawn as an example of itself, by a class of its own. */
  options: readonly { value: Value; label: string; sample?: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few. */
export function Choice<Value extends string>({ legend, reason, options, value, onChange }: Props<Value>) {
  const name = useId();
  return (
    <fieldset class="setting">
      <legend>{legend}</legend>
      <p>{reason}</p>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span class={option.sample}>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
