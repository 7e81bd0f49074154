import { start } from 'assent';
import { mount } from 'svelte';
import App from './app.svelte';
import { config } from './config';

start(config);

mount(App, { target: document.body });
