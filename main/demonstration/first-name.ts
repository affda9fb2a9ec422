const cookieName = 'prenom';

/** A year: the cookie is meant to outlive the session, so that its erasure can be seen. */
const cookieSeconds = 365 * 24 * 60 * 60;

/** The first name a visitor of the demonstration chose, or null when it is none. At most 40 letters. */
export function readFirstName(text: string | null): string | null {
  const name = (text ?? '').normalize('NFC').trim();
  return /^\p{L}[\p{L}\p{M}'’ -]{0,39}$/u.test(name) ? name : null;
}

/** The first name in a Cookie header, or null. */
export function firstNameInCookies(header: string | undefined): string | null {
  const value = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1);
  if (value === undefined) return null;
  try {
    return readFirstName(decodeURIComponent(value));
  } catch {
    return null; // not our encoding: somebody else's cookie
  }
}

/** The Set-Cookie header that makes this browser, and nobody else, remember the name. */
export function rememberFirstName(name: string): string {
  return `${cookieName}=${encodeURIComponent(name)}; Path=/; Max-Age=${cookieSeconds}; HttpOnly; SameSite=Lax`;
}

/** The Set-Cookie header that makes it forget. */
export function forgetFirstName(): string {
  return `${cookieName}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`;
}
