// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, it } from 'vitest';
import { Exceptions } from '../../../../entrypoints/popup/Exceptions.tsx';

function Sites() {
  const [hosts, setHosts] = useState(['a.example', 'b.example', 'c.example']);
  return (
    <Exceptions
      title="Sites that are off"
      none="None yet."
      items={hosts.map((host) => ({ id: host, label: host }))}
      action="Switch on"
      done={(host) => `On again on ${host}.`}
      // As the storage answers: later.
      onTakeOff={(host) => void Promise.resolve().then(() => setHosts((now) => now.filter((each) => each !== host)))}
    />
  );
}

afterEach(cleanup);

it('says what was taken off the list, and keeps the focus in it', async () => {
  render(<Sites />);
  const take = (host: string) => {
    const button = screen.getByRole('button', { name: `Switch on: ${host}` });
    button.focus();
    fireEvent.click(button);
    expect(screen.getByRole('status').textContent).not.toContain(host);
    return screen.findByText(`On again on ${host}.`);
  };
  const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
  expect(screen.getByRole('status').textContent).toBe('');
  expect(await take('b.example')).toBe(screen.getByRole('status'));
  expect(focused()).toBe('Switch on: c.example');
  await take('c.example');
  expect(focused()).toBe('Switch on: a.example');
  await take('a.example');
  expect(focused()).toBe('Sites that are off');
});
