import { connectControls } from './controls.js';
import { showRequests } from './requests.js';

const devtools = document.querySelector('assent-devtools');

// Beside the site if there is room; elsewhere a button that opens a sheet.
devtools.toggleAttribute('open', matchMedia('(width >= 68rem)').matches);
showRequests(devtools);
(window.assent ??= []).push((assent) => connectControls(devtools, assent));
