import { createInterface } from 'node:readline';

/**
 * Answer JSON lines on standard input with JSON lines on standard output, in order.
 * A line that is not as it should be gets an error line with its number on standard error; the rest
 * goes on, and the process ends with exit code 1.
 *
 * @param answer takes the parsed line; throws an Error with the reason when a field is wrong
 */
export async function answerLines(answer: (line: Record<string, unknown>) => unknown): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      const parsed: unknown = JSON.parse(line);
      if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Error('not a JSON object');
      const text = `${JSON.stringify(answer(parsed as Record<string, unknown>))}\n`;
      if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
    } catch (error) {
      console.error(`line ${number}: ${(error as Error).message}`);
      process.exitCode = 1;
    }
  }
}

/** @throws Error that names the field */
export function textField(line: Record<string, unknown>, field: string): string {
  const value = line[field];
  if (typeof value !== 'string')
    throw new Error(`“${field}” must be text, but is ${value === undefined ? 'missing' : typeof value}`);
  return value;
}

/** An id comes back as it came: text or a number. @throws Error that names the field */
export function idField(line: Record<string, unknown>): string | number {
  const value = line['id'];
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new Error(`“id” must be text or a number, but is ${value === undefined ? 'missing' : typeof value}`);
  }
  return value;
}
