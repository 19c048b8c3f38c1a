// Brings the browser libraries from npm to where the jar serves them; does nothing when they are already there.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const target = process.argv[2];
const lock = readFileSync('package-lock.json', 'utf8');
const stamp = join(target, 'lock.json');
const files = {
  'htmx.js': 'node_modules/htmx.org/dist/htmx.min.js',
  'idiomorph.js': 'node_modules/idiomorph/dist/idiomorph.min.js',
  'idiomorph-ext.js': 'node_modules/idiomorph/dist/idiomorph-ext.min.js',
};

const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock
  && Object.keys(files).every(name => existsSync(join(target, name)));
if (!fresh) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' });
  mkdirSync(target, { recursive: true });
  for (const [name, source] of Object.entries(files)) copyFileSync(source, join(target, name));
  writeFileSync(stamp, lock);
}
