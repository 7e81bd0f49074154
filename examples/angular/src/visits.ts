import { Component } from '@angular/core';
import { injectAssent, injectConsent } from 'assent/angular';
import { Chart } from './chart';

@Component({
  selector: 'app-visits',
  imports: [Chart],
  template: `
    @if (hasConsent()) {
      <app-chart />
    } @else {
      <p>The chart needs your consent.</p>
    }
    <button (click)="assent()?.showPreferences()">Cookie settings</button>
  `,
})
export class Visits {
  readonly assent = injectAssent();
  readonly hasConsent = injectConsent('statistics');
}
