interface Props {
  text: string;
  action?: { label: string; run: () => void };
}

/** A quiet line that says what happened, with the way back where there is one. */
export function Notice({ text, action }: Props) {
  return (
    <div class="notice" role="status">
      <p>{text}</p>
      {action && (
        <button type="button" class="main" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
