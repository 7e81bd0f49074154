import { start } from 'assent';
import { mount } from 'svelte';
import App from './app.svelte';
import { config } from './config';

// Before the first render, so that it shows what the visitor has decided.
start(config);

mount(App, { target: document.body });
