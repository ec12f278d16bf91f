import { h, render } from 'preact';

/** A text field over rows of a button with two pieces of text, until there are as many elements as the hash says. */
const count = Number(location.hash.slice(1));
const ELEMENTS_IN_A_ROW = 4;

const rows = Array.from({ length: Math.ceil((count - 2) / ELEMENTS_IN_A_ROW) }, (_, i) =>
  h('li', { key: i }, h('button', null, h('b', null, `Row ${i}`), h('span', null, 'and what it is'))),
);
render([h('input', { key: 'input' }), h('ul', { key: 'rows' }, rows)], document.body);
