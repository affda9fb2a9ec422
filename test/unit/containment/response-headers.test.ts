import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  type DocumentRules,
  permissionsPolicy,
} from '../../../app/containment/response-headers.ts';

const rules = (more: Partial<DocumentRules>): DocumentRules => ({
  containment: 'pages',
  sandbox: true,
  permissions: [],
  hosts: [],
  ...more,
});

describe('the content policy added to a document', () => {
  it('keeps native windows away and lets ordinary sites work', () => {
    const policy = contentSecurityPolicy(rules({})) ?? '';
    expect(policy).toMatch(/^sandbox /);
    expect(policy).not.toMatch(/allow-modals|allow-pointer-lock|allow-presentation|custom-protocols/);
    for (const token of [
      'allow-scripts',
      'allow-same-origin',
      'allow-forms',
      'allow-popups',
      'allow-downloads',
    ])
      expect(policy.split(' ')).toContain(token);
    expect(policy).not.toContain('connect-src');
  });

  it('closes connections and frames to all but the listed hosts of a strict service', () => {
    const hosts = [{ host: 'caf.test', subdomains: false }];
    const policy = contentSecurityPolicy(rules({ containment: 'strict', hosts })) ?? '';
    expect(policy).toContain("connect-src 'self' http://caf.test:*");
    expect(policy).toContain("frame-src 'self' http://caf.test:*");
    expect(policy).toContain("object-src 'none'");
  });

  it('is none where the profile takes the sandbox away, but never for a strict service', () => {
    expect(contentSecurityPolicy(rules({ sandbox: false }))).toBeNull();
    expect(contentSecurityPolicy(rules({ sandbox: false, containment: 'strict' }))).not.toContain('sandbox');
    expect(contentSecurityPolicy(rules({ sandbox: false, containment: 'strict' }))).toContain('connect-src');
  });
});

describe('the features a document does without', () => {
  it('are all but those that were granted', () => {
    const closed = permissionsPolicy([]);
    expect(closed).toContain('picture-in-picture=()');
    expect(closed).toContain('camera=()');
    const open = permissionsPolicy(['camera', 'location']);
    expect(open).not.toMatch(/camera|geolocation/);
    expect(open).toContain('microphone=()');
  });
});
