import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.onnx': 'application/octet-stream',
};

export interface PageServer {
  /** With a slash at its end; `/` gives an empty page. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves folders under the first part of the path, on a free port of this machine alone. */
export async function servePage(folders: Readonly<Record<string, string>>): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
    if (path === '/') {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>page</title>');
      return;
    }
    const [, folder = '', ...rest] = path.split('/');
    const file = join(folders[folder] ?? '', ...rest);
    const type = TYPES[extname(path)];
    if (folders[folder] === undefined || type === undefined || !existsSync(file)) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader('content-type', type);
    response.end(readFileSync(file));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('the page has no port');
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
