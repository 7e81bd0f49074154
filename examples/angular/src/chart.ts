import { Component } from '@angular/core';

@Component({ selector: 'app-chart', template: '<figure>Visits</figure>' })
export class Chart {}
