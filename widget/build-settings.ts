import type { InlineConfig } from 'vite';

const here = import.meta.dirname;
const chatEntry = `${here}/chat/mount-chat.tsx`;
const servicePageEntry = `${here}/services/service-page.ts`;

/** Where the bundles are put; it is emptied first. */
export interface BuildPlace {
  readonly outFolder: string;
}

const base = {
  root: `${here}/demo`,
  base: './',
  configFile: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} satisfies InlineConfig;

const target = ['chrome90', 'edge90', 'firefox101', 'safari15.4'];

/** The chat application, the demonstration page and what the pages of services load: ES modules, pages with their own style sheets. */
export function pageSettings({ outFolder }: BuildPlace): InlineConfig {
  return {
    ...base,
    build: {
      target,
      outDir: outFolder,
      emptyOutDir: true,
      modulePreload: false,
      // Icons must not become data: addresses, which a strict img-src refuses.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          index: `${here}/demo/index.html`,
          english: `${here}/demo/english.html`,
          chat: chatEntry,
          'service-page': servicePageEntry,
        },
        preserveEntrySignatures: 'allow-extension',
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  };
}

/** The loader: one classic script that fetches the chat application from beside itself on first opening. */
export function loaderSettings({ outFolder }: BuildPlace): InlineConfig {
  return {
    ...base,
    publicDir: false,
    build: {
      target,
      outDir: outFolder,
      emptyOutDir: false,
      // As a library, so that Vite adds no preloading to the one import there is.
      lib: { entry: `${here}/loader/loader.ts`, formats: ['iife'], name: 'zhida', fileName: () => 'widget.js' },
      minify: true,
      rolldownOptions: {
        external: (id) => id.endsWith('mount-chat.tsx'),
        output: {
          // A classic script resolves this against its own address, so the application comes from the loader's origin.
          paths: (id) => (id.endsWith('mount-chat.tsx') ? './chat.js' : id),
        },
      },
    },
  };
}
