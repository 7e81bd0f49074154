import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { start } from 'assent';
import { config } from './config';
import { Visits } from './visits';

@Component({
  selector: 'app-root',
  imports: [Visits],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Assent with Angular</h1>
    <app-visits />
    <h2>Cookies</h2>
    <assent-declaration></assent-declaration>
    <assent-settings></assent-settings>
  `,
})
class App {}

// Before the first render, so that it shows what the visitor has decided.
start(config);

bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
