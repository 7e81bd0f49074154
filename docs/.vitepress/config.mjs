import { defineConfig } from 'vitepress';
import { addressOf, outsidePath } from './outside.mjs';
import { sections } from './pages.mjs';
import { slugOf } from './slug.mjs';

export default defineConfig({
  title: 'Assent',
  description: 'Cookie consent that is small, fair and exact.',
  lang: 'en',
  cleanUrls: true,
  // There is none: browsers would ask for one.
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  markdown: { anchor: { slugify: slugOf }, config: sendOutside, languageAlias: { mjs: 'js', tpl: 'js' } },
  themeConfig: {
    nav: [
      { text: 'Guides', link: '/guides/getting-started', activeMatch: '/guides/' },
      { text: 'Reference', link: '/reference/configuration', activeMatch: '/reference/' },
      { text: 'Benchmark', link: '/benchmark' },
    ],
    outline: [2, 3],
    search: { provider: 'local' },
    sidebar: sections.map(({ title, pages }) => ({
      text: title,
      items: pages.map(({ text, path }) => ({ text, link: `/${path.replace(/\.md$/, '')}` })),
    })),
  },
});

/** Leads links to files outside `docs/` to the pages that show them. */
function sendOutside(md) {
  const render =
    md.renderer.rules.link_open ?? ((tokens, index, options, _env, self) => self.renderToken(tokens, index, options));
  md.renderer.rules.link_open = (tokens, index, options, env, self) => {
    const href = tokens[index]?.attrGet('href') ?? '';
    const path = outsidePath(env.relativePath ?? 'index.md', href);
    if (path) tokens[index].attrSet('href', addressOf(path));
    return render(tokens, index, options, env, self);
  };
}
