import { css } from '../css.js';

/** Type and colours are the page's. */
export const styles = css`
  :host {
    display: block;
  }
  .about,
  .removal {
    margin-block-end: 1em;
  }
  .removal ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .removal li {
    border: 0;
    padding: 0;
    margin: 0;
  }
  a {
    color: inherit;
  }
  form {
    display: contents;
  }
  button {
    min-block-size: 32px;
    padding-inline: 10px;
    border: 1px solid;
    border-radius: 8px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
`;
