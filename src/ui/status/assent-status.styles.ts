import { css } from '../css.js';

/** Only the one by the corner has a look of its own. In the page's own markup it is text. */
export const styles = css`
  :host([side]) {
    all: initial !important;
    position: fixed !important;
    inset: auto auto max(16px, env(safe-area-inset-bottom)) max(16px, env(safe-area-inset-left)) !important;
    z-index: 2147483647 !important;
    max-inline-size: calc(100vw - 32px) !important;
  }
  :host([scheme='auto']) {
    color-scheme: light dark !important;
  }
  :host([scheme='page']) {
    color-scheme: inherit !important;
  }
  :host([scheme='light']) {
    color-scheme: light !important;
  }
  :host([scheme='dark']) {
    color-scheme: dark !important;
  }
  :host([side='right']) {
    left: auto !important;
    right: max(16px, env(safe-area-inset-right)) !important;
  }
  :host([side]:not([lang])) {
    opacity: 0 !important;
  }
  :host([above]) {
    margin-block-end: 58px !important;
  }
  @media print {
    :host([side]) {
      display: none !important;
    }
  }
  :host([side]) form {
    display: flex;
    gap: 4px;
    align-items: center;
    padding-inline-start: 16px;
    border: 1px solid #8888;
    border-radius: 12px;
    background: var(--assent-surface, Canvas);
    color: var(--assent-text, CanvasText);
    font: 14px / 1.4 var(--assent-font, system-ui, sans-serif);
  }
  :host(:not([side])) form {
    display: contents;
  }
  button {
    flex: none;
    min-inline-size: 44px;
    min-block-size: 44px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
`;
