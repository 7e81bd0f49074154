import { ageAnswer, damageAnswer, deleteAnswer } from './answer-cookie.js';

/**
 * Makes the demo's own controls work.
 *
 * @param {Element} panel
 * @param {import('../../lib/index.js').Assent} assent
 */
export function connectControls(panel, assent) {
  connectAge(panel, assent);
  connectForm(panel.querySelector('form'), assent);
}

function connectAge(panel, { config }) {
  const said = panel.querySelector('[data-said]');
  for (const button of panel.querySelectorAll('[data-age]')) {
    button.addEventListener('click', () => {
      const { age } = button.dataset;
      const change = { delete: deleteAnswer, damage: damageAnswer }[age] ?? ageAnswer;
      if (change(config.cookie, Number(age))) location.reload();
      else said.textContent = 'There is no choice yet: accept or reject first.';
    });
  }
}

/** The form says in the address what the server should put into the page; only the language changes at once. */
function connectForm(form, assent) {
  const isPolicyNew = new URLSearchParams(location.search).has('policy');
  let submitter = null;
  form.addEventListener('submit', (event) => {
    submitter = event.submitter;
  });
  form.addEventListener('formdata', ({ formData }) => {
    if (!isPolicyNew) formData.delete('policy');
    if (submitter?.name) formData.set(submitter.name, submitter.value);
    for (const [name, value] of [...formData]) if (!value) formData.delete(name);
  });
  form.addEventListener('change', ({ target }) => {
    if (!('language' in target.dataset)) return form.requestSubmit();
    assent.setLanguage(target.value || 'auto');
    for (const link of document.querySelectorAll('.site a[href^="/"]')) keepLanguage(link, target.value);
  });
}

function keepLanguage(link, language) {
  const url = new URL(link.href);
  if (language) url.searchParams.set('language', language);
  else url.searchParams.delete('language');
  link.href = url.pathname + url.search + url.hash;
}
