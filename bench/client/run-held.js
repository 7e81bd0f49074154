/** Runs every script that waits, and notes that there is consent. */
export function runHeld() {
  window.hasConsent = true;
  for (const held of document.querySelectorAll('script[type="text/plain"][data-category]')) {
    const script = document.createElement('script');
    for (const { name, value } of held.attributes) if (name !== 'type') script.setAttribute(name, value);
    script.text = held.text;
    held.replaceWith(script);
  }
}
