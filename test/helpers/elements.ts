import { AssentBanner, AssentPreferences } from '../../src/elements.js';
import type { AssentDeclaration, AssentEmbed } from '../../src/elements.js';
import type { ConfigInput } from '../../src/consent/config-types.js';
import { openPage } from './page.js';
import type { TestPage } from './page.js';

/** The elements, by name. */
interface Elements {
  'assent-banner': AssentBanner;
  'assent-preferences': AssentPreferences;
  'assent-declaration': AssentDeclaration;
  'assent-embed': AssentEmbed;
}

/** A category with a service and cookies, one that needs a consent of its own, and the required one. */
export const SHOP: ConfigInput = {
  policy: { url: '/privacy', controller: 'Harbour Bicycles' },
  categories: [
    {
      id: 'functional',
      required: true,
      cookies: [{ name: 'basket', purpose: 'Keeps your basket', duration: 'a day' }],
    },
    {
      id: 'optional',
      services: [
        {
          id: 'matomo',
          title: 'Matomo',
          provider: 'Harbour Bicycles',
          country: 'DE',
          purpose: 'Counts pages',
          data: 'Address of the page',
          policyUrl: 'https://matomo.example/privacy',
          cookies: [{ name: '_pk_*', storage: 'local', duration: '13 months' }],
        },
      ],
    },
    { id: 'health', title: 'Health', description: 'What you tell of your health.', separate: true },
  ],
};

/** A page with Assent on it, as `window.assent`, and without elements; `end` takes all of them away again. */
export function openShop(input: ConfigInput = {}, stored?: Parameters<typeof openPage>[1]): TestPage {
  const page = openPage({ language: 'en', ...input }, stored);
  window.assent = page.assent;
  return {
    ...page,
    end() {
      for (const element of document.querySelectorAll<HTMLElement>('[lang][dir], assent-embed')) {
        if (element.localName.startsWith('assent-')) take(element);
      }
      window.assent = undefined;
      page.end();
    },
  };
}

function take(element: HTMLElement): void {
  if (element instanceof AssentBanner || element instanceof AssentPreferences) element.hide();
  else element.remove();
}

/** Shows the banner or the preferences of `page`. */
export async function show<Name extends 'assent-banner' | 'assent-preferences'>(
  name: Name,
  { assent }: TestPage,
): Promise<Elements[Name]> {
  const element = document.createElement(name) as Elements[Name];
  await element.show(assent);
  return element;
}

/** Puts `html` into the page, and gives back its first element once that has rendered. */
export async function place<Element extends HTMLElement>(html: string): Promise<Element> {
  const home = document.createElement('div');
  home.innerHTML = html;
  document.body.append(home);
  const element = home.firstElementChild as Element;
  await untilShown(element, '*');
  return element;
}

/** Waits until something in the shadow root of `element` matches `selector` and holds `text`. */
export function untilShown(element: Element, selector: string, text = ''): Promise<HTMLElement> {
  const root = element.shadowRoot;
  if (!root) throw new Error(`${element.localName} has no shadow root`);
  return new Promise((resolve) => {
    const look = () => {
      const found = [...root.querySelectorAll<HTMLElement>(selector)].find((each) => each.textContent?.includes(text));
      if (!found) return;
      changes.disconnect();
      resolve(found);
    };
    const changes = new MutationObserver(look);
    changes.observe(root, { attributes: true, childList: true, characterData: true, subtree: true });
    look();
  });
}

/** What `selector` finds in the shadow root of `element`. */
export function inside<Found extends HTMLElement>(element: Element, selector: string): Found {
  const found = element.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`${element.localName} holds no ${selector}`);
  return found;
}

/** The button or link in `element` that says `text`. */
export function control(element: Element, text: string): HTMLElement {
  const all = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button, a') ?? [])];
  const found = all.find(({ textContent }) => textContent?.trim() === text);
  if (!found) throw new Error(`${element.localName} holds no "${text}"`);
  return found;
}
