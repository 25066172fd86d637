import { build, defineConfig, type Plugin } from 'vite';
import { loaderSettings, pageSettings } from './build-settings.ts';

const place = { outFolder: `${import.meta.dirname}/../dist/widget` };

/** A bundle has one format, and the loader's is another than the application's: it is built when the rest stands. */
const loaderAfterwards: Plugin = {
  name: 'zhida:loader-afterwards',
  apply: 'build',
  async closeBundle() {
    await build(loaderSettings(place));
  },
};

export default defineConfig({ ...pageSettings(place), plugins: [loaderAfterwards] });
