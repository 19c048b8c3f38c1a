// Brings the browser libraries from npm to where the jar serves them, the editor with what it stands on as one file, and the
// letters of paper to where the server finds them; does nothing when they are already there.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const target = process.argv[2];
const stamp = join(target, 'made-of');
const files = {
  'htmx.js': 'node_modules/htmx.org/dist/htmx.min.js',
  'idiomorph.js': 'node_modules/idiomorph/dist/idiomorph.min.js',
  'idiomorph-ext.js': 'node_modules/idiomorph/dist/idiomorph-ext.min.js',
};
const serif = 'node_modules/@expo-google-fonts/source-serif-4';
const fonts = [
  ...['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(face => join(serif, face, `SourceSerif4_${face}.ttf`)),
  ...['DejaVuSans', 'DejaVuSansMono'].map(face => join('node_modules/dejavu-fonts-ttf/ttf', `${face}.ttf`)),
];
const paper = join(target, '..', '..', 'exchange', 'fonts');
const bundles = ['writing.js', 'sending.js', 'showing.js', 'diagram.js'];
const sources = ['package-lock.json', 'build.mjs', ...readdirSync('writing').sort().map(name => join('writing', name))];
const hash = createHash('sha256');
sources.forEach(name => hash.update(name).update(readFileSync(name)));
const madeOf = hash.digest('hex');
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = join('node_modules', '.lock');

const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === madeOf
  && [...Object.keys(files), ...bundles].every(name => existsSync(join(target, name)))
  && fonts.every(name => existsSync(join(paper, basename(name))));
if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' });
  writeFileSync(installed, lock);
}
if (!fresh) {
  mkdirSync(target, { recursive: true });
  for (const [name, source] of Object.entries(files)) copyFileSync(source, join(target, name));
  mkdirSync(paper, { recursive: true });
  for (const font of fonts) copyFileSync(font, join(paper, basename(font)));
  const { build } = await import('esbuild');
  await build({
    entryPoints: bundles.map(name => join('writing', name)),
    outdir: target,
    bundle: true,
    splitting: true,
    chunkNames: 'part-[hash]',
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  });
  writeFileSync(stamp, madeOf);
}
