import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { writeVoiceData } from './voice/voice-data.ts';

const projectRoot = join(import.meta.dirname, '..');
const output = join(import.meta.dirname, 'out');

/** What the fallback runtime is (Electron 33): the lowest Chromium and Node that the code must run on. */
const lowest = { chromium: 'chrome130', node: 'node20' } as const;

/** Not bundled: Electron's own module, and the package with a native part. */
const external = ['electron', /^electron\//, /^node:/, 'better-sqlite3'];

/** Code that the preloads share; every other file of main/preload/ is a preload. */
const sharedPreloadFiles: readonly string[] = ['expose.ts', 'page-sentences.ts', 'typed-fields.ts'];

const main: EnvironmentOptions = {
  consumer: 'server',
  resolve: { noExternal: true },
  build: {
    outDir: join(output, 'main'),
    emptyOutDir: true,
    target: lowest.node,
    minify: false,
    rolldownOptions: {
      input: {
        main: join(projectRoot, 'main', 'main.ts'),
        // Runs in a process of its own, so it is a file of its own.
        demonstration: join(projectRoot, 'main', 'demonstration', 'serve.ts'),
      },
      external,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

/** A sandboxed preload is one CommonJS file: it can require nothing but Electron's own modules. */
function preload(file: string): EnvironmentOptions {
  const name = basename(file, '.ts');
  return {
    consumer: 'server',
    resolve: { noExternal: true },
    build: {
      outDir: join(output, 'preload'),
      emptyOutDir: false,
      target: lowest.chromium,
      minify: false,
      rolldownOptions: {
        input: { [name]: join(projectRoot, 'main', 'preload', file) },
        external,
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}

function renderer(pages: readonly string[]): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: join(output, 'renderer'),
      emptyOutDir: true,
      target: lowest.chromium,
      // The pages' content policy allows no data: addresses, so pictures and fonts stay files.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: pages.map((page) => join(projectRoot, 'renderer', page)) },
    },
  };
}

function filesIn(folder: string, ending: string): readonly string[] {
  const path = join(projectRoot, folder);
  return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(ending)) : [];
}

/** What the viewer of documents reads beside its program; found by these names at run time, so no import leads there. */
const viewerParts = ['cmaps', 'standard_fonts', 'wasm', 'iccs', 'legacy/build/pdf.worker.min.mjs'] as const;

const viewerFiles: Plugin = {
  name: 'viewer-files',
  applyToEnvironment: (environment) => environment.name === 'renderer',
  writeBundle({ dir = join(output, 'renderer') }) {
    for (const part of viewerParts) {
      const from = join(projectRoot, 'node_modules', 'pdfjs-dist', part);
      cpSync(from, join(dir, 'pdf', basename(part)), { recursive: true });
    }
  },
};

const voiceFiles: Plugin = {
  name: 'voice-files',
  applyToEnvironment: (environment) => environment.name === 'renderer',
  writeBundle({ dir = join(output, 'renderer') }) {
    mkdirSync(join(dir, 'voice'), { recursive: true });
    const engine = join(projectRoot, 'node_modules', '@echogarden', 'espeak-ng-emscripten');
    writeVoiceData(engine, join(dir, 'voice', 'espeak-ng.bin'));
  },
};

const preloads = filesIn('main/preload', '.ts').filter((file) => !sharedPreloadFiles.includes(file));
const pages = filesIn('renderer', '.html');

const environments: Readonly<Record<string, EnvironmentOptions>> = {
  main,
  ...Object.fromEntries(
    preloads.map((file) => [`preload_${basename(file, '.ts').replaceAll('-', '_')}`, preload(file)]),
  ),
  ...(pages.length > 0 ? { renderer: renderer(pages) } : {}),
};

/** Builds everything that runs inside Electron: `vite build --app --config build/vite.config.ts`. */
export default defineConfig({
  root: join(projectRoot, 'renderer'),
  base: './',
  publicDir: false,
  cacheDir: join(projectRoot, '.cache', 'vite'),
  plugins: [react(), viewerFiles, voiceFiles],
  worker: { format: 'es' },
  build: { reportCompressedSize: false },
  environments: { ...environments },
  builder: {
    async buildApp(builder) {
      for (const name of Object.keys(environments)) {
        const environment = builder.environments[name];
        if (environment !== undefined) await builder.build(environment);
      }
    },
  },
});
