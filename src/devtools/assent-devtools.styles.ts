/** Colours are pairs, light and dark, by the browser's preference or the page's. */
export const STYLES = `
  :host {
    all: initial;
    color-scheme: light dark;
    display: contents;
    --ink: light-dark(#1b2328, #e9eef0);
    --quiet: light-dark(#4f5d65, #a9b7be);
    --paper: light-dark(#fff, #14191c);
    --wash: light-dark(#f1f4f5, #1f272b);
    --line: light-dark(#d5dcdf, #36424a);
    --accent: light-dark(#0b57d0, #a8c7fa);
    --bad: light-dark(#b3261e, #ffb4ab);
    --on-bad: light-dark(#fff, #601410);
    --good: light-dark(#146c2e, #8fd6a3);
    --mono: ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
  }
  @media print {
    :host {
      display: none;
    }
  }
  [part='surface'] {
    position: fixed;
    inset: auto;
    z-index: 2147483647;
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: visible;
    background: none;
    color: var(--ink);
    font: 14px/1.45 system-ui, sans-serif;
    overflow-wrap: anywhere;
  }
  .bottom {
    inset-block-end: max(16px, env(safe-area-inset-bottom));
  }
  .top {
    inset-block-start: max(16px, env(safe-area-inset-top));
  }
  .end {
    inset-inline-end: max(16px, env(safe-area-inset-right));
  }
  .start {
    inset-inline-start: max(16px, env(safe-area-inset-left));
  }
  [part='surface'].open {
    inset: 0 0 0 auto;
    inline-size: 416px;
    block-size: auto;
  }
  @media (width < 68rem) {
    [part='surface'].open {
      inset: auto 0 0;
      inline-size: auto;
      block-size: 75vh;
      block-size: 75dvh;
    }
  }
  [hidden] {
    display: none !important;
  }
  button,
  input,
  select,
  textarea {
    box-sizing: border-box;
    padding: 6px 12px;
    border: 1px solid light-dark(#7b8a92, #73828a);
    border-radius: 6px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
  button,
  input,
  select {
    block-size: 34px;
  }
  button,
  select {
    cursor: pointer;
  }
  :is(button, summary):hover {
    color: var(--accent);
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 1px;
  }
  [part='toggle'] {
    display: flex;
    align-items: center;
    gap: 8px;
    block-size: 44px;
    border-radius: 22px;
    box-shadow: 0 2px 12px #0004;
    font-weight: 600;
  }
  .count {
    display: inline-block;
    box-sizing: border-box;
    min-inline-size: 24px;
    padding-inline: 6px;
    border-radius: 12px;
    background: var(--line);
    color: var(--ink);
    font-size: 12px;
    font-weight: 600;
    line-height: 20px;
    text-align: center;
  }
  .count.bad {
    background: var(--bad);
    color: var(--on-bad);
  }
  [part='panel'] {
    box-sizing: border-box;
    block-size: 100%;
    overflow: auto;
    overscroll-behavior: contain;
    border: 0 solid var(--line);
    border-inline-start-width: 1px;
    padding-block-end: 160px;
    background: var(--wash);
  }
  @media (width < 68rem) {
    [part='panel'] {
      border-radius: 14px 14px 0 0;
      box-shadow: 0 -4px 32px #0005;
    }
  }
  header {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 16px;
    border-block-end: 1px solid var(--line);
    background: var(--wash);
  }
  h2 {
    flex: 1;
    margin: 0;
    font-size: 16px;
    line-height: 1.3;
    outline: none !important;
  }
  details {
    padding: 8px 16px;
    border-block-end: 1px solid var(--line);
  }
  summary {
    padding-block: 4px;
    font-weight: 600;
    cursor: pointer;
  }
  p {
    margin: 4px 0 8px;
    color: var(--quiet);
  }
  .list {
    margin: 4px 0;
    padding: 0;
    list-style: none;
  }
  .list li {
    display: grid;
    gap: 4px;
    margin-block-end: 8px;
    padding: 8px 12px;
    border-inline-start: 4px solid var(--line);
    background: var(--paper);
  }
  .list .problem {
    border-color: var(--bad);
  }
  .list p {
    margin: 0;
    color: var(--ink);
  }
  code {
    display: -webkit-box;
    overflow: hidden;
    color: var(--quiet);
    font: 12px/1.4 var(--mono);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }
  table {
    inline-size: 100%;
    margin-block-end: 8px;
    border-collapse: collapse;
  }
  caption {
    padding-block: 4px;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    inline-size: 60%;
    padding: 4px 8px 4px 0;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  th {
    inline-size: 40%;
    color: var(--quiet);
  }
  td.on {
    color: var(--good);
    font-weight: 600;
  }
  td.bad {
    color: var(--bad);
    font-weight: 600;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px;
    margin-block: 4px 8px;
  }
  label {
    display: grid;
    flex: 1;
    gap: 2px;
    min-inline-size: 96px;
    color: var(--quiet);
  }
  textarea {
    inline-size: calc(100% - 32px);
    block-size: 160px;
    margin: 8px 16px;
    font: 12px/1.4 var(--mono);
  }
`;
