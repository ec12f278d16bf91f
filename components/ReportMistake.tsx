import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Topic } from '../data/types.ts';
import { text } from './texts.ts';

interface Props {
  topic: Topic;
  wording: 'plain' | 'clinical';
  /** Of the extension. */
  version: string;
  /** Copies a text; resolves to whether that worked. */
  copy: (text: string) => Promise<boolean>;
}

/** A text about a mistake, to be finished and sent by the reader; nothing is opened or sent from here. */
export function ReportMistake({ topic, wording, version, copy }: Props) {
  const prepared = text('reportText', {
    title: topic.title,
    id: topic.id,
    date: topic.reviewed,
    version,
    wording: text(wording === 'plain' ? 'plainWords' : 'clinicalWords'),
  });
  const [report, setReport] = useState(prepared);
  const [copied, setCopied] = useState<'copyReport' | 'copied' | 'copyFailed'>('copyReport');
  const head = headOf(prepared);
  const lastHead = useRef(head);
  // Of another wording; what the reader has written below it stays.
  useLayoutEffect(() => {
    const before = lastHead.current;
    if (head === before) return;
    lastHead.current = head;
    setReport((now) => now.replace(before, () => head));
    setCopied('copyReport');
  }, [head]);
  return (
    <details class="references report">
      <summary>{text('reportMistake')}</summary>
      <p id="report-how">{text('reportHow')}</p>
      <textarea
        rows={9}
        aria-label={text('reportMistake')}
        aria-describedby="report-how"
        value={report}
        onInput={(event) => {
          setReport(event.currentTarget.value);
          setCopied('copyReport');
        }}
      />
      <button
        type="button"
        class="main"
        onClick={async () => setCopied((await copy(report)) ? 'copied' : 'copyFailed')}
      >
        {text(copied)}
      </button>
    </details>
  );
}

/** The lines that name the topic and how it was read. */
function headOf(report: string): string {
  return report.split('\n\n', 1)[0] ?? '';
}
