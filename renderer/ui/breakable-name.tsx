import { Fragment } from 'react';

/** A name without spaces – of a site, of a file – that may go on in a next line after one of its signs. */
export function BreakableName({ name }: { readonly name: string }) {
  return name.split(/(?<=[._-])(?=.)/u).map((part, place) => (
    // oxlint-disable-next-line react/no-array-index-key -- a part is nothing but its place in the name
    <Fragment key={place}>
      {place === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ));
}
