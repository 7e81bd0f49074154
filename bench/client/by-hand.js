import { runHeld } from './run-held.js';

const MARKUP = `
  <style>
    #by-hand { position: fixed; inset: auto auto 16px 16px; max-width: 27em; padding: 16px; background: #fff; color: #111;
      border: 1px solid #888; border-radius: 8px; font: 16px/1.5 sans-serif; }
    #by-hand button { padding: 8px 16px; font: inherit; }
  </style>
  <h2>Optional cookies</h2>
  <p>We would like to use optional cookies. You can change your choice at any time.
    <a href="/privacy">Privacy policy</a></p>
  <button class="accept">Accept</button>
  <button class="reject">Reject</button>`;

function ask() {
  const banner = document.createElement('section');
  banner.id = 'by-hand';
  banner.setAttribute('aria-label', 'Optional cookies');
  banner.innerHTML = MARKUP;
  banner.addEventListener('click', ({ target }) => {
    const choice = target instanceof Element && target.closest('button')?.className;
    if (!choice) return;
    document.cookie = `by-hand=${choice}; path=/; max-age=15552000; SameSite=Lax`;
    banner.remove();
    if (choice === 'accept') runHeld();
  });
  document.body.append(banner);
}

if (document.cookie.includes('by-hand=accept')) runHeld();
else if (!document.cookie.includes('by-hand=')) ask();
