import { AssentBanner } from './ui/banner/assent-banner.js';
import { define } from './ui/define.js';
import { AssentDeclaration } from './ui/inline/assent-declaration.js';
import { AssentEmbed } from './ui/inline/assent-embed.js';
import { AssentPreferences } from './ui/preferences/assent-preferences.js';

define('assent-banner', AssentBanner);
define('assent-preferences', AssentPreferences);
define('assent-declaration', AssentDeclaration);
define('assent-embed', AssentEmbed);

export { AssentBanner, AssentDeclaration, AssentEmbed, AssentPreferences };
