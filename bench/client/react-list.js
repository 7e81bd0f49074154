import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

const ROWS = Array.from({ length: 10_000 }, (_, index) => index);

/** @type {(turn: number) => void} */
let setTurn;

function List() {
  const [turn, set] = useState(0);
  setTurn = set;
  return createElement(
    'ul',
    null,
    ROWS.map((row) => createElement('li', { key: row }, createElement('b', null, row), ` ${row + turn}`)),
  );
}

const root = createRoot(document.querySelector('#rows'));
flushSync(() => root.render(createElement(List)));

/** Renders every row anew. */
window.bench.rerender = (turn) => flushSync(() => setTurn(turn));
