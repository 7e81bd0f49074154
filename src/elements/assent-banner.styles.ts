import { css } from 'lit';

export const styles = css`
  .surface {
    display: grid;
    gap: 12px;
    inset: 0;
    max-inline-size: 28em;
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
  }
`;
