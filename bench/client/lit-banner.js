import { LitElement, css, html } from 'lit';
import { runHeld } from './run-held.js';

class LitBanner extends LitElement {
  static styles = css`
    section {
      position: fixed;
      inset: auto auto 16px 16px;
      max-width: 27em;
      padding: 16px;
      background: #fff;
      color: #111;
      border: 1px solid #888;
      border-radius: 8px;
      font: 16px/1.5 sans-serif;
    }
    button {
      padding: 8px 16px;
      font: inherit;
    }
  `;

  render() {
    return html`<section aria-label="Optional cookies">
      <h2>Optional cookies</h2>
      <p>
        We would like to use optional cookies. You can change your choice at any time.
        <a href="/privacy">Privacy policy</a>
      </p>
      <button class="accept" @click=${() => this.decide('accept')}>Accept</button>
      <button class="reject" @click=${() => this.decide('reject')}>Reject</button>
    </section>`;
  }

  decide(choice) {
    document.cookie = `lit-banner=${choice}; path=/; max-age=15552000; SameSite=Lax`;
    this.remove();
    if (choice === 'accept') runHeld();
  }
}

customElements.define('lit-banner', LitBanner);
if (document.cookie.includes('lit-banner=accept')) runHeld();
else if (!document.cookie.includes('lit-banner=')) document.body.append(document.createElement('lit-banner'));
