/** An address as a link takes it; undefined unless it starts with https and names a host, not somebody to sign in as. */
export function httpsAddress(text: string): string | undefined {
  const url = URL.parse(text.trim());
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined;
}
