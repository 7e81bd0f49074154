import { ageAnswer, damageAnswer, deleteAnswer } from './answer-cookie.js';
import { element } from './element.js';
import { logCall } from './events.js';

/**
 * Makes the inspector's buttons and selects work. Whatever goes through the API shows as code in the log.
 *
 * @param {Element} panel
 * @param {import('../../lib/index.js').Assent} assent
 */
export function connectControls(panel, assent) {
  connectCalls(panel, assent);
  connectPurpose(panel, assent);
  connectAge(panel, assent);
  connectForm(panel.querySelector('form'), assent);
}

function connectCalls(panel, assent) {
  const answer = panel.querySelector('[data-answer]');
  const show = (result) => {
    answer.hidden = false;
    answer.textContent = JSON.stringify(result, null, 2);
  };
  for (const button of panel.querySelectorAll('[data-call]')) {
    button.addEventListener('click', async () => {
      const { call } = button.dataset;
      logCall(`assent.${call}()`);
      try {
        const result = await assent[call]();
        if (result !== undefined) show(result);
      } catch (error) {
        logCall(String(error));
      }
    });
  }
}

function connectPurpose(panel, assent) {
  const select = panel.querySelector('[data-purpose]');
  const optional = assent.config.categories.filter(({ required }) => !required);
  const ids = optional.flatMap(({ id, services = [] }) => [id, ...services.map((service) => `${id}/${service.id}`)]);
  select.replaceChildren(...ids.map((id) => element('option', {}, id)));
  for (const button of panel.querySelectorAll('[data-save]')) {
    button.addEventListener('click', () => {
      const choice = { [select.value]: button.dataset.save === 'true' };
      logCall(`assent.save(${JSON.stringify(choice)})`);
      assent.save(choice);
    });
  }
}

function connectAge(panel, { config }) {
  for (const button of panel.querySelectorAll('[data-age]')) {
    button.addEventListener('click', () => {
      const { age } = button.dataset;
      const change = { delete: deleteAnswer, damage: damageAnswer }[age] ?? ageAnswer;
      if (change(config.cookie, Number(age))) location.reload();
      else logCall('There is no choice yet: accept or reject first.');
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
    const tag = target.value || 'auto';
    logCall(`assent.setLanguage('${tag}')`);
    assent.setLanguage(tag);
    for (const link of document.querySelectorAll('.site a[href^="/"]')) keepLanguage(link, target.value);
  });
}

function keepLanguage(link, language) {
  const url = new URL(link.href);
  if (language) url.searchParams.set('language', language);
  else url.searchParams.delete('language');
  link.href = url.pathname + url.search + url.hash;
}
