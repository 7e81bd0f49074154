import { css } from '../css.js';

/** Accept and Reject are side by side; in large text on a small screen, where no word fits, one below the other. */
export const styles = css`
  [part='surface'] {
    gap: 12px;
    max-inline-size: 27em;
    max-block-size: 80%;
    margin: auto auto 0;
    padding-block-end: 0 !important;
  }
  .content {
    display: contents;
    background: inherit;
  }
  [class*='start'] {
    margin-inline-start: 0;
  }
  [class*='end'] {
    margin-inline-end: 0;
  }
  [class*='top'] {
    margin-block: 0 auto;
  }
  .bar {
    inline-size: auto;
    max-inline-size: none;
    margin-inline: 0;
  }
  .modal {
    margin: auto;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(max(40%, min(100%, 5.5em)), 1fr));
    gap: 8px;
    position: sticky;
    inset-block-end: 0;
    padding-block-end: var(--assent-spacing, 20px);
    background: inherit;
  }
  .more {
    grid-column: 1 / -1;
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
