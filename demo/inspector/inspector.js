import { connectControls } from './controls.js';
import { showEvents } from './events.js';
import { showRequests } from './requests.js';
import { showState } from './state.js';
import { showStored } from './stored.js';

const panel = document.querySelector('.inspector');

showEvents(panel);
showRequests(panel);
(window.assent ??= []).push((assent) => {
  showState(panel, assent);
  showStored(panel, assent);
  connectControls(panel, assent);
});
