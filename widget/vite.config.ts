import { build, defineConfig, type Plugin } from 'vite';
import { loaderSettings, pageSettings } from './build-settings.ts';

/** A bundle has one format, and the loader's is another than the application's: it is built when the rest stands. */
function buildLoaderAfterwards(): Plugin {
  let outFolder = '';
  return {
    name: 'zhida:build-loader-afterwards',
    apply: 'build',
    configResolved({ build: { outDir } }) {
      outFolder = outDir;
    },
    async closeBundle() {
      await build(loaderSettings({ outFolder }));
    },
  };
}

export default defineConfig({
  ...pageSettings({ outFolder: `${import.meta.dirname}/../dist/widget` }),
  plugins: [buildLoaderAfterwards()],
});
