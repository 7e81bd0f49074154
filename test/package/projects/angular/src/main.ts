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
    <h1>Project</h1>
    <app-visits />
    <assent-declaration></assent-declaration>
    <assent-settings></assent-settings>
  `,
})
class App {}

start(config);

bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
