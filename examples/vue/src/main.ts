import { start } from 'assent';
import { assent } from 'assent/vue';
import { createApp } from 'vue';
import App from './app.vue';
import { config } from './config';

// Before the first render, so that it shows what the visitor has decided.
start(config);

createApp(App).use(assent).mount('#app');
