// Sends a file in pieces, and goes on where it was cut off: after a pause, and within a day also after the page was opened anew.
import { Upload } from 'tus-js-client';

/** As the server keeps them. */
const PIECE = 4 * 1024 * 1024;
const PAUSES = [500, 1000, 2000, 4000, 8000, 15000, 30000, 60000, 60000, 60000];
const A_DAY = 24 * 60 * 60 * 1000;

const said = wrong => { try { return JSON.parse(wrong.originalResponse.getBody()).error; } catch { return ''; } };
const status = wrong => wrong.originalResponse?.getStatus() ?? 0;

/** What was refused stays refused; all else is worth another try. */
const passes = wrong => [0, 409, 423].includes(status(wrong)) || (status(wrong) >= 500 && status(wrong) !== 507);

/**
 * Gives the Markdown that leads to it. A failure carries what the server said, if it said anything. Whoever calls {@code stop}
 * on what {@code begun} was given wants it no more.
 */
export function send(file, { owner, token, progress, pause, begun }) {
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: '/files/uploads',
      chunkSize: PIECE,
      retryDelays: PAUSES,
      headers: { 'X-XSRF-TOKEN': token },
      metadata: { filename: file.name },
      fingerprint: async () => ['zwerm-sending', owner, file.name, file.size, file.lastModified].join('|'),
      removeFingerprintOnSuccess: true,
      onShouldRetry: wrong => { pause(passes(wrong)); return passes(wrong); },
      onProgress: (sent, whole) => progress(sent / whole),
      onSuccess: ({ lastResponse }) => resolve(decodeURIComponent(lastResponse.getHeader('Zwerm-Markdown') ?? '')),
      onError: wrong => reject(Object.assign(new Error(said(wrong)), { status: status(wrong) })),
    });
    begun({ stop: () => upload.abort(true).catch(() => {}).then(() => resolve('')) });
    upload.findPreviousUploads().then(before => {
      const [last] = before.filter(one => Date.now() - new Date(one.creationTime) < A_DAY);
      if (last) upload.resumeFromPreviousUpload(last);
      upload.start();
    });
  });
}
