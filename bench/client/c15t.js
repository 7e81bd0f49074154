import { getOrCreateConsentRuntime } from 'c15t';

const { count, code } = window.heldScripts;
const scripts = Array.from({ length: count }, (_, index) => ({
  id: `held-${index}`,
  textContent: code,
  category: 'measurement',
}));
const { consentStore } = getOrCreateConsentRuntime({
  mode: 'offline',
  consentCategories: ['necessary', 'measurement'],
  scripts,
});
Object.assign(window, { consentStore });

const banner = document.createElement('div');
banner.id = 'consent-banner';
banner.setAttribute('role', 'dialog');
banner.setAttribute('aria-label', 'Cookie consent');
banner.innerHTML = `
  <p>We would like to use optional cookies. <a href="/privacy">Privacy policy</a></p>
  <div><button id="consent-accept">Accept</button> <button id="consent-reject">Reject</button></div>`;
banner.style.cssText = 'display: none; position: fixed; left: 16px; bottom: 16px; padding: 16px; background: #fff';
document.body.append(banner);
const choose = (selector, type) =>
  banner.querySelector(selector)?.addEventListener('click', () => consentStore.getState().saveConsents(type));
choose('#consent-accept', 'all');
choose('#consent-reject', 'necessary');

const show = ({ activeUI }) => {
  banner.style.display = activeUI === 'banner' ? 'block' : 'none';
};
show(consentStore.getState());
consentStore.subscribe(show);
