/* Stands for a film from another company: it notes how far you came, as such players do. */
const KEY = 'slipway.watched';

const button = document.querySelector('[data-play]');
const progress = document.querySelector('progress');
const wheel = document.querySelector('img');

progress.value = Number(localStorage.getItem(KEY) ?? 0);
localStorage.setItem(KEY, String(progress.value));

button.addEventListener('click', () => {
  const isPlaying = button.getAttribute('aria-pressed') === 'false';
  button.setAttribute('aria-pressed', String(isPlaying));
  button.textContent = isPlaying ? 'Pause' : 'Play';
  document.body.classList.toggle('playing', isPlaying);
});

/* The wheel turns once in a second and a half: each turn moves the film on. */
wheel.addEventListener('animationiteration', () => {
  progress.value = (progress.value + 1.5) % progress.max;
  localStorage.setItem(KEY, String(progress.value));
});
