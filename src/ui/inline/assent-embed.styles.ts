import { css } from '../css.js';

/** The placeholder and what it stands for fill the same box. Its type is the page's. */
export const styles = css`
  :host {
    display: block;
    position: relative;
    aspect-ratio: 16 / 9;
    max-inline-size: 100%;
    overflow: hidden;
  }
  :host([hidden]) {
    display: none;
  }
  iframe,
  .placeholder {
    position: absolute;
    inset: 0;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
  }
  .placeholder {
    display: flex;
    flex-direction: column;
    gap: 12px;
    align-items: center;
    justify-content: safe center;
    padding: 16px;
    overflow: auto;
    background: var(--assent-surface, light-dark(#f2f2f5, #26262a));
    color: var(--assent-text, light-dark(#1c1c1e, #fff));
    text-align: center;
    overflow-wrap: anywhere;
  }
  p {
    max-inline-size: 36em;
    margin: 0;
  }
  [part='title'] {
    font-weight: 600;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: center;
  }
  form {
    display: contents;
  }
  button {
    min-block-size: 44px;
    padding-inline: 16px;
    border: 1px solid transparent;
    border-radius: var(--assent-radius, 12px);
    background: var(--assent-button, light-dark(#1c1c1e, #fff));
    color: var(--assent-button-text, light-dark(#fff, #1c1c1e));
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid var(--assent-focus, light-dark(#0b57d0, #a8c7fa));
    outline-offset: 2px;
  }
  @media print {
    .choices {
      display: none;
    }
  }
`;
