interface Props {
  text: string;
  action?: { label: string; run: () => void };
}

/**
 * A quiet line that says what happened, with the way back where there is one. No live region: it comes with its words,
 * and such a one is often not heard. Whoever shows it announces it.
 */
export function Notice({ text, action }: Props) {
  return (
    <div class="notice">
      <p>{text}</p>
      {action && (
        <button type="button" class="main" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
