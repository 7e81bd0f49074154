import { css } from '../css.js';

export const styles = css`
  [part='surface'] {
    gap: 12px;
    max-inline-size: min(27em, 100% - 32px);
    max-block-size: 80%;
    margin: auto auto 16px;
  }
  [class*='start'] {
    margin-inline-start: 16px;
  }
  [class*='end'] {
    margin-inline-end: 16px;
  }
  [class*='top'] {
    margin-block: 16px auto;
  }
  .bar {
    inline-size: auto;
    max-inline-size: none;
    margin-inline: 16px;
  }
  .modal {
    margin: auto;
  }
  .choices {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    position: sticky;
    inset-block-end: 0;
    background: inherit;
  }
  .more {
    grid-column: 1 / 3;
    border: 0;
    text-decoration: underline;
  }
  @media (min-width: 900px) {
    .bar {
      grid-template-columns: 1fr 24em;
    }
    .bar .choices {
      grid-area: 1 / 2 / 3;
    }
  }
`;
