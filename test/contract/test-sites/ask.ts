import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import type { TestSites } from '../../fixtures/sites/test-sites.ts';

export interface Question {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The answer came to its proper end. */
  readonly isComplete: boolean;
}

/** Asks as a browser does whose names are mapped: the host stands in the Host header. */
export function ask(
  sites: TestSites,
  host: string,
  path: string,
  question: Question = {},
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const asking = request({
      host: '127.0.0.1',
      port: sites.port,
      path,
      method: question.method ?? 'GET',
      headers: { ...question.headers, host },
      agent: false,
    });
    asking.on('error', reject);
    asking.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      // A truncated answer is an error of the response as well; `complete` says the same.
      response.on('error', () => undefined);
      response.on('close', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('latin1'),
          isComplete: response.complete,
        }),
      );
    });
    asking.end(question.body);
  });
}

/** What a bare socket sees of one request: the bytes, and how the connection ended. */
export function askBare(
  sites: TestSites,
  host: string,
  path: string,
): Promise<{ bytes: string; end: 'closed' | 'reset' }> {
  return new Promise((resolve) => {
    let bytes = '';
    const socket = connect(sites.port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`),
    );
    socket.on('data', (chunk: Buffer) => {
      bytes += chunk.toString('latin1');
    });
    socket.on('end', () => resolve({ bytes, end: 'closed' }));
    socket.on('error', () => resolve({ bytes, end: 'reset' }));
  });
}
