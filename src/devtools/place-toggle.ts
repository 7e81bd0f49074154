import { queryAll } from '../browser/safe-document.js';

/** The corners for the button, the best first. */
const CORNERS = ['bottom end', 'top end', 'bottom start', 'top start'];

const OURS = 'assent-banner, assent-settings[side], assent-status[side]';

/** Places `surface`: open, at its side; else in the first corner in which it covers nothing of Assent's own. */
export function placeToggle(surface: HTMLElement, isOpen: boolean): void {
  const taken = [...queryAll(document, OURS)].flatMap(({ shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('[part=surface], button') ?? [])].map((each) => each.getBoundingClientRect()),
  );
  const isFree = (corner: string) => {
    surface.className = corner;
    const own = surface.getBoundingClientRect();
    return taken.every(
      ({ left, right, top, bottom, width }) =>
        !width || right <= own.left || left >= own.right || bottom <= own.top || top >= own.bottom,
    );
  };
  surface.className = isOpen ? 'open' : (CORNERS.find(isFree) ?? 'top end');
}
