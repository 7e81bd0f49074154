import type {} from 'assent/jsx/react';
import { Visits } from './visits';

export const App = () => (
  <main>
    <h1>Assent with React</h1>
    <Visits />
    <h2>Cookies</h2>
    <assent-declaration />
    <assent-settings />
  </main>
);
