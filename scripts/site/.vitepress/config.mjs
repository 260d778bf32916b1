// The site as VitePress takes it; docs-site.mjs brings its pages to where they are taken from.
import path from 'node:path';
import { defineConfig } from 'vitepress';
import { root } from '../../setup.mjs';
import { asSite, columns } from '../markdown.mjs';
import { anchorOf, menuOf, SITE, STAGED } from '../pages.mjs';
import { termsOf } from '../terms.mjs';

export default defineConfig({
  title: 'plancheck',
  srcDir: STAGED,
  outDir: SITE,
  cacheDir: path.join(root, 'site', 'cache'),
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  locales: {
    root: { label: 'English', lang: 'en', themeConfig: { sidebar: menuOf('en') } },
    zh: {
      label: '中文',
      lang: 'zh-CN',
      themeConfig: {
        sidebar: menuOf('zh'),
        outline: { label: '本页' },
        docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '外观',
        lightModeSwitchTitle: '浅色',
        darkModeSwitchTitle: '深色',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '语言',
        skipToContentLabel: '跳到正文',
        notFound: {
          title: '没有这一页',
          quote: '地址可能写错，或者这一页已经改名。',
          linkLabel: '回到首页',
          linkText: '首页',
        },
      },
    },
  },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        detailedView: true,
        miniSearch: { options: { tokenize: termsOf }, searchOptions: { combineWith: 'AND' } },
        locales: {
          zh: {
            translations: {
              button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
              modal: {
                displayDetails: '显示正文',
                resetButtonTitle: '清除',
                backButtonTitle: '关闭',
                noResultsText: '没有找到：',
                footer: { selectText: '打开', navigateText: '选择', closeText: '关闭' },
              },
            },
          },
        },
      },
    },
  },
  markdown: {
    anchor: { slugify: anchorOf },
    attrs: { disable: true },
    codeTransformers: [columns],
    config: asSite,
  },
});
