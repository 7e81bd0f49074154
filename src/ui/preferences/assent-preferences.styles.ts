import { css } from '../css.js';

export const styles = css`
  dialog {
    inline-size: auto;
    max-inline-size: 42em;
    max-block-size: calc(100% - max(16px, env(safe-area-inset-top)) - max(16px, env(safe-area-inset-bottom)));
    margin: auto;
    padding-block: 0 !important;
    overscroll-behavior: contain;
    scroll-padding-block: 4.5em 9em;
  }
  ::backdrop {
    background: #0006;
  }
  .head {
    display: flex;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
    margin-inline: -4px;
    padding: 12px 4px;
    background: var(--assent-surface, light-dark(#fff, #1c1c1e));
  }
  [part='close'] {
    inline-size: 44px;
    border-color: transparent;
    font-size: 1.25em;
    line-height: 1;
  }
  .about {
    display: grid;
    gap: 8px;
    padding-block-end: 14px;
  }
  .record {
    font-size: 0.875em;
  }
  [part='copy'] {
    min-block-size: 32px;
    padding-inline: 10px;
  }
  .answers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(max(40%, min(100%, 5.5em)), 1fr));
    gap: 8px;
    padding-block: 12px var(--assent-spacing, 20px);
    border-block-start: 1px solid var(--assent-border, light-dark(#0002, #fff3));
    background: var(--assent-surface, light-dark(#fff, #1c1c1e));
  }
  [part='save'] {
    grid-column: 1 / -1;
  }
  .changed {
    background: var(--assent-button, light-dark(#1c1c1e, #fff));
    color: var(--assent-button-text, light-dark(#fff, #1c1c1e));
    font-weight: 600;
  }
  @media (min-height: 500px) {
    .head {
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
    }
    .answers {
      position: sticky;
      z-index: 2;
      inset-block-end: 0;
    }
  }
`;
