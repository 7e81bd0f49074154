import { css } from './css.js';

/**
 * What all surfaces share. Pages set the custom properties, which inherit, or style the parts.
 *
 * Accept and Reject are one part, drawn by one rule: whatever a page does to the one it does to the other.
 * Sizes follow the page's root font size within bounds, as some pages set it to 10 px and some to 100; twice the usual one
 * is within. Everything that the top layer would do is said, too, for browsers without popovers; and the edges are clear of
 * notches and home indicators, the same left and right.
 * Rows are said to be as high as what they hold: WebKit 2.50 stretches those of a grid with a greatest height.
 */
export const theme = css`
  :host {
    all: initial !important;
    color-scheme: inherit !important;
    display: contents !important;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
  [part='surface'],
  button {
    border: 1px solid var(--assent-border, light-dark(#0002, #fff3));
    border-radius: var(--assent-radius, 12px);
    font: clamp(14px, 1rem, 32px) / 1.5 var(--assent-font, system-ui);
    overflow-wrap: anywhere;
  }
  [part='surface'] {
    position: fixed;
    inset: max(16px, env(safe-area-inset-top)) max(16px, env(safe-area-inset-left), env(safe-area-inset-right))
      max(16px, env(safe-area-inset-bottom));
    z-index: 2147483647;
    box-sizing: border-box;
    inline-size: fit-content;
    block-size: fit-content;
    max-inline-size: none;
    overflow: auto;
    padding: var(--assent-spacing, 20px);
    background: var(--assent-surface, light-dark(#fff, #1c1c1e));
    box-shadow: var(--assent-shadow, 0 8px 40px #0003);
    color: var(--assent-text, light-dark(#1c1c1e, #fff));
  }
  .auto {
    color-scheme: light dark;
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  h2,
  p {
    margin: 0;
  }
  form {
    display: contents;
  }
  h2 {
    font-size: 1.25em;
    line-height: 1.3;
  }
  a {
    color: var(--assent-accent, light-dark(#0b57d0, #a8c7fa));
  }
  button {
    min-block-size: 44px;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  [part='surface'],
  [part='button'] {
    display: grid !important;
    grid-auto-rows: max-content;
    visibility: visible !important;
    opacity: 1 !important;
  }
  [part='button'] {
    place-content: center;
    background: var(--assent-button, light-dark(#1c1c1e, #fff));
    color: var(--assent-button-text, light-dark(#fff, #1c1c1e));
    font-weight: 600;
  }
  :focus-visible {
    outline: 3px solid var(--assent-focus, light-dark(#0b57d0, #a8c7fa));
    outline-offset: 2px;
  }
  h2 {
    outline: none !important;
  }
`;
