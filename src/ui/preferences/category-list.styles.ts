import { css } from '../css.js';

/** The list of categories, in whatever type and colours surround it. */
export const listStyles = css`
  .category {
    padding-block: 14px;
    border-block-start: 1px solid var(--assent-border, light-dark(#0002, #fff3));
  }
  .category > p,
  .always {
    opacity: 0.8;
  }
  h3,
  h4,
  label {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: center;
    justify-content: space-between;
    margin: 0;
    min-block-size: 32px;
    font-size: 1em;
  }
  label {
    flex-wrap: nowrap;
  }
  p,
  ul,
  dl,
  dd {
    margin: 0;
  }
  .always {
    font-weight: 400;
    font-size: 0.875em;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  details {
    font-size: 0.9375em;
  }
  summary {
    inline-size: fit-content;
    padding-block: 5px;
    cursor: pointer;
  }
  li {
    margin-block: 8px;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--assent-border, light-dark(#0002, #fff3));
  }
  a {
    display: inline-block;
    padding-block: 4px;
  }
  dl {
    display: grid;
    grid-template-columns: fit-content(40%) 1fr;
    gap: 2px 12px;
  }
  dt {
    opacity: 0.8;
  }
  input {
    appearance: none;
    flex: none;
    inline-size: 46px;
    block-size: 28px;
    margin: 0;
    border: 1px solid transparent;
    border-radius: 14px;
    background: light-dark(#75757a, #8e8e93);
    cursor: pointer;
  }
  input::before {
    content: '';
    display: block;
    inline-size: 0;
    margin: 2px;
    border: 11px solid #fff;
    border-radius: 50%;
  }
  input:checked {
    background: var(--assent-accent, light-dark(#0b57d0, #4c8df6));
  }
  input:checked::before {
    margin-inline-start: 20px;
  }
`;
