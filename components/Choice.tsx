import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  legend: string;
  /** Why one would change it, in a sentence. */
  reason: string;
  options: readonly { value: Value; label: string }[];
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
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
