import { AssentBanner } from './elements/assent-banner.js';
import { AssentDeclaration } from './elements/assent-declaration.js';
import { AssentEmbed } from './elements/assent-embed.js';
import { AssentPreferences } from './elements/assent-preferences.js';
import { define } from './elements/define.js';

define('assent-banner', AssentBanner);
define('assent-preferences', AssentPreferences);
define('assent-declaration', AssentDeclaration);
define('assent-embed', AssentEmbed);

export { hide, showBanner, showPreferences, upgrade } from './elements/door.js';
export { AssentBanner, AssentDeclaration, AssentEmbed, AssentPreferences };
