import type { Row } from './rows.ts';

const HEAD = ['', 'figure', 'value', 'quartiles', 'limit', 'beside it'];

/** The rows as a table for a terminal: ✓ met, ✗ short of its limit, · for information. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) => line.map((cell, column) => (column === 5 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '))
    .join('\n');
}

function cells(row: Row): string[] {
  const beside = Object.entries(row.yardsticks).map(([name, value]) => `${name} ${short(value)}`);
  return [
    row.met === null ? '·' : row.met ? '✓' : '✗',
    row.name,
    `${short(row.value)} ${row.unit}`,
    `${short(row.spread[0])} … ${short(row.spread[1])}`,
    limitOf(row),
    [...beside, ...(row.note ? [row.note] : [])].join(', '),
  ];
}

export function limitOf({ limit }: Pick<Row, 'limit'>): string {
  if (!limit) return '';
  const figure = limit.most === undefined ? `at least ${short(limit.least ?? 0)}` : `≤ ${short(limit.most)}`;
  return `${figure} ${limit.of}`;
}

/** Three figures are as many as a noisy machine can vouch for. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
}
