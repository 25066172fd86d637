/** The address of a link if it may be followed: http(s), with a host, without credentials or hidden characters. */
export function safeLink(address: string): string | null {
  if (!/^https?:\/\/[\x21-\x7e]+$/i.test(address)) return null;
  try {
    const url = new URL(address);
    const isPlain = url.username === '' && url.password === '' && url.hostname !== '';
    return isPlain && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
  } catch {
    return null;
  }
}
