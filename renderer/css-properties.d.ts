import 'react';

declare module 'react' {
  /** Custom properties that a component may set; everything else stands in its style sheet. */
  interface CSSProperties {
    '--columns'?: number;
    '--rows'?: number;
    '--share'?: number;
    '--row-height'?: string;
    '--spare'?: string;
  }
}
